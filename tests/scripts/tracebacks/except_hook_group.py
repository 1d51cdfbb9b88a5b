import sys, asyncio
sys.excepthook = lambda t, v, tb: print('hook', t, v, tb is v.__traceback__)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(1))
        raise ValueError(3)
asyncio.run(main())
