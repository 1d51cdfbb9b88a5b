# No memory is left to ask who hears of a task's error, as the last one dies.
import asyncio


async def fail():
    raise ValueError


async def main():
    tasks = []
    for i in range(17):
        tasks.append(asyncio.create_task(fail()))
    await asyncio.sleep(0.1)
    while tasks:
        del tasks[0]
    await asyncio.sleep(0.1)


asyncio.run(main())
