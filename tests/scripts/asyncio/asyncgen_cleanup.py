"""Async generators that are left early, and when their finally runs."""
import asyncio
from contextlib import aclosing

async def ticker(name, n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    except GeneratorExit:
        print(name, 'GeneratorExit')
        raise
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    finally:
        await asyncio.sleep(0)
        print(name, 'cleaned up')

async def main():
    async for i in ticker('broken', 5):
        if i == 1:
            break
    print('after break')
    await asyncio.sleep(0.5)
    async with aclosing(ticker('closing', 5)) as t:
        async for i in t:
            if i == 1:
                break
    print('after aclosing')
    g = ticker('explicit', 5)
    print(await anext(g), await g.__anext__())
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print('over', repr(e))
    print(await anext(g, 'default'))
    async def consume():
        async for i in ticker('task', 50):
            print('got', i)
    t = asyncio.create_task(consume())
    await asyncio.sleep(0.15)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('task cancelled')
    global left
    left = ticker('left', 3)
    await anext(left)
    print('main ends')

asyncio.run(main())

# expect: after break
# expect: broken GeneratorExit
# expect: broken cleaned up
# expect: closing GeneratorExit
# expect: closing cleaned up
# expect: after aclosing
# expect: 0 1
# expect: explicit GeneratorExit
# expect: explicit cleaned up
# expect: over StopAsyncIteration()
# expect: default
# expect: got 0
# expect: got 1
# expect: task cancelled
# expect: task cleaned up
# expect: task cancelled
# expect: main ends
# expect: left GeneratorExit
# expect: left cleaned up
