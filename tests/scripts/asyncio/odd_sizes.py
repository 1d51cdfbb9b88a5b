# A queue's size that compares in its own way, and what gather() cannot hash.
import asyncio


class Size:
    def __lt__(self, other):
        raise ZeroDivisionError('<')

    __gt__ = __ge__ = __lt__


class Low:
    def __le__(self, other):
        print('<=', other)
        return False

    def __lt__(self, other):
        print('<', other)
        return True

    def __gt__(self, other):
        print('>', other)
        return False


async def attempt(what, make):
    try:
        print(what, await make())
    except Exception as error:
        print(what, type(error).__name__, error)


async def put_nowait(size):
    asyncio.Queue(size).put_nowait(1)


async def main():
    await attempt('put', lambda: asyncio.Queue(Size()).put(1))
    await attempt('put_nowait', lambda: put_nowait(Size()))
    await attempt('put', lambda: asyncio.Queue(Low()).put(1))
    await attempt('put_nowait', lambda: put_nowait(Low()))
    for item in [], {}, {1}, [1], 1, 'a', (1, []):
        await attempt('gather', lambda: asyncio.gather(item))

asyncio.run(main())
