import asyncio
import random


async def work(number: int) -> float:
    delay = random.uniform(0.5, 1.5)
    try:
        await asyncio.sleep(delay)
        if number == 0 or random.random() < 0.25:
            raise ValueError(f'task {number} failed after {delay:.3f} s')
        return delay
    finally:
        if number in (1, 2):
            raise OSError('nothing to tidy up with')


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
    except* OSError as group:
        print('and', len(group.exceptions), 'while tidying up')


asyncio.run(main())
