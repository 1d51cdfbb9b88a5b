# gather() inside of a group: when a sibling fails, the gather is cancelled, and
# so are its children, each of which ends first.
import asyncio
import random


async def leaf(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        await asyncio.sleep(0.1)
        raise
    return name


async def both():
    try:
        return await asyncio.gather(leaf('a', 5), leaf('b', 6),
                                    return_exceptions=True)
    finally:
        print('gather is over at', round(asyncio.get_running_loop().time(), 3))


async def fails():
    await asyncio.sleep(random.choice([0, 0.5, 1]))
    raise KeyError('x')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(both())
            group.create_task(fails())
    except* KeyError as caught:
        print(caught.exceptions, task.cancelled())


asyncio.run(main())

# expect: a cancelled
# expect: b cancelled
# expect: gather is over at 0.1
# expect: (KeyError('x'),) True
