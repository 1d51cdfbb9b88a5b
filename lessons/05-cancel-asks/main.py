"""Four tasks are asked to stop. Each takes it in its own way."""
import asyncio
import random

TIDY = 0.2  # knob: 0..1


async def polite():
    await asyncio.sleep(10)


async def tidy():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(TIDY)
        print('tidied up')


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('asked to stop, going on')
    await asyncio.sleep(random.uniform(0.1, 0.5))
    return 'stayed'


async def late():
    try:
        print('never printed')
    finally:
        print('not even this')


async def main():
    tasks = [asyncio.create_task(f()) for f in (polite, tidy, stubborn)]
    await asyncio.sleep(random.uniform(0.5, 1.5))
    tasks.append(asyncio.create_task(late()))
    for task in tasks:
        task.cancel()
    print('all are asked:', [task.done() for task in tasks])
    await asyncio.wait(tasks)
    for task in tasks:
        print('cancelled' if task.cancelled() else task.result())


asyncio.run(main())
