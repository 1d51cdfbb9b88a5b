"""Ten tasks that work first and fail later, if they fail.

Some may have returned when the first error comes, others are still asleep.
What main can say of each at the end, it prints.
"""
import asyncio
import random


async def work(number: int) -> float:
    delay = random.uniform(0.5, 1.5)
    await asyncio.sleep(delay)
    if random.random() < 0.25:
        raise ValueError(f'task {number} failed after {delay:.3f} s')
    return delay


async def main():
    tasks = []
    try:
        async with asyncio.TaskGroup() as tg:
            for number in range(10):
                tasks.append(tg.create_task(work(number)))
        print('all went well')
    except* ValueError as group:
        for error in group.exceptions:
            print(error)
    for number, task in enumerate(tasks):
        if task.cancelled():
            print(number, 'was cancelled')
        elif task.exception() is None:
            print(number, 'worked for', task.result())


asyncio.run(main())
