# Coroutines that nobody takes, held by the error until its end.
import asyncio
async def worker(): pass
async def main():
    async with asyncio.TaskGroup() as tg: pass
    try: tg.create_task(worker())
    except RuntimeError as e:
        print("first")
    print("second")
    try: asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
    except RuntimeError as e: print(e)
asyncio.run(main())
try: asyncio.ensure_future(worker())
except RuntimeError as e: print(e)
try: asyncio.gather(worker(), worker())
except RuntimeError as e: print(e)
loop = asyncio.new_event_loop(); loop.close()
try: loop.create_task(worker())
except RuntimeError as e: print(e)
try: loop.run_until_complete(worker())
except RuntimeError as e: print(e)
