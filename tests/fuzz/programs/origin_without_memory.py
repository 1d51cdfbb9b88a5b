# No memory is left to remember where a task was made: nobody hears of that.
import asyncio


async def child():
    await asyncio.sleep(0.1)


async def main():
    tasks = [asyncio.create_task(child()) for i in range(3)]
    asyncio.get_running_loop().call_soon(print, 1)
    await asyncio.wait(tasks)


asyncio.run(main(), debug=True)
