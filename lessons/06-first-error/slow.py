"""The same ten tasks, but one that is cancelled takes its time to tidy up."""
import asyncio
import random


async def work(number: int) -> float:
    delay = random.uniform(0.5, 1.5)
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        await asyncio.sleep(0.2)
        raise
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
