"""A storm: tasks, groups, gathers, timeouts and cancellations, drawn by lot.

Each seed is another program, so that a range of seeds holds the scheduler
against CPython in corners that nobody would think of. Leaves out what patch
versions of 3.11 do in different ways.
"""
import asyncio
import random


def say(*what):
    task = asyncio.current_task()
    print(task.get_name(), task.cancelling(), *what)


class Odd(Exception):
    pass


async def work(depth):
    try:
        for _ in range(random.randrange(4)):
            await act(depth)
    except asyncio.CancelledError as error:
        say('cancelled', error.args)
        choice = random.random()
        if choice < 0.15:
            say('swallows')
            return 'swallowed'
        if choice < 0.3:
            await asyncio.sleep(random.choice([0, 0.1, 0.25]))
        if choice < 0.4:
            raise Odd('from cancel')
        raise
    finally:
        if random.random() < 0.2:
            await asyncio.sleep(random.choice([0, 0.1]))
            say('finally')
    return depth


async def fail(depth):
    await asyncio.sleep(random.choice([0, 0.1, 0.2, 0.2, 0.3]))
    raise random.choice([ValueError, KeyError, Odd])(depth)


def make(depth):
    if depth > 3 or random.random() < 0.3:
        return random.choice([fail, work, rest])(depth)
    return work(depth + 1)


async def rest(depth):
    return await asyncio.sleep(random.choice([0, 0, 0.1, 0.2, 0.5]), depth)


async def act(depth):
    kind = random.randrange(10)
    if kind < 2:
        await rest(depth)
    elif kind < 5:
        await group(depth)
    elif kind == 5:
        results = await asyncio.gather(
            *[make(depth + 1) for _ in range(random.randrange(4))],
            return_exceptions=random.random() < 0.6)
        say('gathered', [type(r).__name__ for r in results])
    elif kind == 6:
        task = asyncio.create_task(make(depth + 1))
        for _ in range(random.randrange(3)):
            await asyncio.sleep(0)
        say('cancels', task.get_name(), task.cancel(random.choice([None, 'm'])))
        try:
            say('got', await task)
        except Odd as error:
            say(repr(error))
    elif kind == 7:
        try:
            async with asyncio.timeout(random.choice([0, 0.1, 0.3, 1])):
                await make(depth + 1)
        except TimeoutError as error:
            say('timeout', repr(error.__context__))
    elif kind == 8:
        asyncio.create_task(make(depth + 1))
    else:
        mine = asyncio.current_task()
        if random.random() < 0.3:
            asyncio.get_running_loop().call_later(0.1, mine.cancel, 'later')


async def group(depth):
    try:
        async with asyncio.TaskGroup() as tg:
            for _ in range(random.randrange(4)):
                tg.create_task(make(depth + 1))
            if random.random() < 0.3:
                await asyncio.sleep(random.choice([0, 0.1]))
            if random.random() < 0.1:
                raise ValueError('body')
            if random.random() < 0.2:
                await asyncio.sleep(0)
                tg.create_task(make(depth + 1))
        say('group over', tg)
    except* ValueError as errors:
        say('values', repr(errors), repr(errors.__context__))
        if random.random() < 0.2:
            raise
    except* (Odd, RuntimeError) as errors:
        say('odd', errors.message, [repr(e) for e in errors.exceptions])
        if random.random() < 0.3:
            raise


async def main():
    for _ in range(4):
        try:
            await act(0)
        except (Exception, asyncio.CancelledError) as error:
            say('main', repr(error))
    say('end')


asyncio.run(main())
print(random.random())
