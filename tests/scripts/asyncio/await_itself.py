# A coroutine that awaits itself is running, whether or not it has awaited
# something else before.
import asyncio


async def wait():
    await asyncio.sleep(0)


async def at_once():
    try:
        await mine
    except Exception as error:
        print(type(error).__name__, error)


async def later():
    await wait()
    try:
        await mine
    except Exception as error:
        print(type(error).__name__, error)


for function in (at_once, later):
    mine = function()
    asyncio.run(mine)


def inner():
    yield 1


def outer():
    yield from inner()
    try:
        yield from itself
    except Exception as error:
        print(type(error).__name__, error)


itself = outer()
print(list(itself))
