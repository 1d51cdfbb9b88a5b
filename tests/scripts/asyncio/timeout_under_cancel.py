# A timeout that is entered with a request pending; which error it ends in.
import asyncio
async def main():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        pass                       # swallowed: cancelling() stays 1
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except BaseException as e:
        print(repr(e))
asyncio.run(main())
