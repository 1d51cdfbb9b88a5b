"""Async generators that feed one another, and what closes them."""
import asyncio
from contextlib import aclosing, asynccontextmanager, AsyncExitStack
async def source(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print('source closed')
async def squares(it):
    async for x in it:
        yield x * x
async def take(it, n):
    i = 0
    async for x in it:
        if i >= n:
            return
        yield x
        i += 1
@asynccontextmanager
async def timed(name):
    loop = asyncio.get_running_loop()
    t = loop.time()
    try:
        yield name.upper()
    except KeyError as e:
        print('swallow', e)
    finally:
        print(f'{name}: {loop.time() - t:.2f}')
async def main():
    print([x async for x in squares(source(4))])
    async with aclosing(source(10)) as s:
        async for x in s:
            if x == 2:
                break
    print({x: y async for x, y in aenum(source(2))})
    async with timed('a') as up:
        print(up)
        raise KeyError('k')
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(timed(n)) for n in 'xyz']
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, 'cb', names)
    g = source(3)
    print(await anext(g), await g.__anext__(), await anext(g, 'd'), await anext(g, 'default'))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print(repr(e))
    g2 = take(source(5), 2)
    print([x async for x in g2])
    await asyncio.sleep(0)
    print('end')
async def aenum(it):
    i = 0
    async for x in it:
        yield i, x
        i += 1
asyncio.run(main())

# expect: source closed
# expect: [0, 1, 4, 9]
# expect: source closed
# expect: source closed
# expect: {0: 0, 1: 1}
# expect: A
# expect: swallow 'k'
# expect: a: 0.00
# expect: cb ['X', 'Y', 'Z']
# expect: z: 0.50
# expect: y: 0.50
# expect: x: 0.50
# expect: source closed
# expect: 0 1 2 default
# expect: StopAsyncIteration()
# expect: [0, 1]
# expect: end
# expect: source closed
