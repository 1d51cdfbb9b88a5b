"""gather() with errors, in its forms."""
import asyncio

async def ok(n):
    await asyncio.sleep(n)
    print('ok', n)
    return n

async def bad(n):
    await asyncio.sleep(n)
    raise RuntimeError(f'bad {n}')

async def main():
    try:
        await asyncio.gather(ok(1), bad(0.5), ok(2))
    except RuntimeError as e:
        print('caught', e)
    await asyncio.sleep(3)
    print(await asyncio.gather(ok(0), bad(0), return_exceptions=True))
    g = asyncio.gather(ok(5), ok(6))
    await asyncio.sleep(0.1)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError:
        print('gather cancelled', g.cancelled())
    print(await asyncio.gather())
    print(await asyncio.gather(*[asyncio.gather(ok(0), ok(0)) for _ in range(2)]))
    c = ok(0)
    print(await asyncio.gather(c, c))
    try:
        await asyncio.gather(1, 2)
    except TypeError as e:
        print(e)

asyncio.run(main())

# expect: caught bad 0.5
# expect: ok 1
# expect: ok 2
# expect: ok 0
# expect: [0, RuntimeError('bad 0')]
# expect: True False
# expect: gather cancelled False
# expect: []
# expect: ok 0
# expect: ok 0
# expect: ok 0
# expect: ok 0
# expect: [[0, 0], [0, 0]]
# expect: ok 0
# expect: [0, 0]
# expect: An asyncio.Future, a coroutine or an awaitable is required
