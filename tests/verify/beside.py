"""Tasks whose code lies in a module beside the program: where they wait, what
their errors show, and that each run begins with a new module; and what a trace
shows of what tasks answer."""
import asyncio
import collections

try: import beside_kit
except ImportError: print(id(None))  # in which no two Pythons are equal


class Thing:
    pass


class Problem(Exception):
    pass


async def answer(value):
    return value


async def answers():
    both = ExceptionGroup('a', [ValueError(1), Problem(2)])
    for value in (
            [Thing(), 1], ({'k': (Thing(), 2)}, {1: Thing}), [[[[[1]]]]],
            list(range(25)), 'é' * 300, [10**30, 'x' * 401, 'next'],
            collections.deque([1]), Problem(1), [Problem(1)], [KeyError(1)],
            KeyError(1, Problem(2), [3], KeyError(4)), both, OSError(2, 'no'),
            {3}, frozenset({1}), set(), (1,), range(2, 9, 3), range(2**70),
            1j, ..., ValueError, asyncio.Task, asyncio.current_task()):
        await asyncio.create_task(answer(value))


async def main():
    await answers()
    names = range(4)
    print(await asyncio.gather(*map(beside_kit.work, names),
                               return_exceptions=True))
    print(beside_kit.made)
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(beside_kit.work(name))


asyncio.run(main())
