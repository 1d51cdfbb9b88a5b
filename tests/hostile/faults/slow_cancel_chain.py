# status: 0 1
# A cancellation that goes through as many tasks as there are: of each, the
# request and the error behind its end are asked for.
import asyncio


async def wait_for(task):
    await task


async def main():
    task = asyncio.create_task(asyncio.sleep(9))
    for _ in range(15000):
        task = asyncio.create_task(wait_for(task))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as e:
        print(type(e).__name__)


asyncio.run(main())
