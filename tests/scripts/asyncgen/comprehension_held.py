# Since 3.12 the traceback of an async comprehension holds no iterator of it.
import asyncio
import weakref

made = []


async def agen():
    yield 1
    await asyncio.sleep(0.1)
    raise KeyError


def make():
    walk = agen()
    made.append(weakref.ref(walk))
    return walk


async def comprehension():
    return [x async for x in make()]


async def loop():
    async for x in make():
        pass


async def named():
    walk = make()
    return [x async for x in walk]


async def nested():
    return [[y async for y in make()] for x in [1]]


async def expression():
    return {x async for x in (y async for y in make())}


async def main():
    for what in comprehension, loop, named, nested, expression:
        try:
            await what()
        except KeyError:
            print(what.__name__, made[-1]() is None)
        print(what.__name__, made[-1]() is None)
        task = asyncio.create_task(what())
        await asyncio.sleep(0.05)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print(what.__name__, made[-1]() is None)

asyncio.run(main())
for what in comprehension, nested:
    try:
        asyncio.run(asyncio.wait_for(what(), 0.05))
    except TimeoutError:
        print('late')
