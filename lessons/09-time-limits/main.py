"""Three questions, one second for each. Not everybody keeps to it."""
import asyncio
import random

LIMIT = 1.0  # knob: 0.5..5


async def quick():
    await asyncio.sleep(random.uniform(0.2, 0.8))
    return 'here it is'


async def slow():
    await asyncio.sleep(random.uniform(2, 3))
    return 'here it is, at last'


async def stubborn():
    try:
        await asyncio.sleep(random.uniform(2, 3))
    except asyncio.CancelledError:
        print('stubborn: just a moment')
    await asyncio.sleep(0.5)
    return 'here it is, never mind the time'


async def ask(whom):
    try:
        async with asyncio.timeout(LIMIT):
            answer = await whom()
    except TimeoutError:
        print(f'{whom.__name__}: no answer')
    else:
        print(f'{whom.__name__}: {answer}')


async def main():
    async with asyncio.TaskGroup() as group:
        for whom in (quick, slow, stubborn):
            group.create_task(ask(whom))
    print('all are asked')


asyncio.run(main())
