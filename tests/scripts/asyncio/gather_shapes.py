"""gather() of everything that it takes."""
import asyncio
async def val(x, d=0.1):
    await asyncio.sleep(d)
    if isinstance(x, Exception):
        raise x
    return x
async def main():
    print(await asyncio.gather())
    c = val(1)
    print(await asyncio.gather(c, c, val(2)))
    g = asyncio.gather(val('a'), val('b', 5))
    await asyncio.sleep(0.2)
    print(g.done(), g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print('cancelled', g.cancelled())
    t = asyncio.create_task(val('x', 5))
    g = asyncio.gather(t, val(2), return_exceptions=True)
    asyncio.get_running_loop().call_later(0.5, t.cancel, 'why')
    print(await g)
    try:
        await asyncio.gather(val(KeyError(1)), val(ValueError(2), 0.2), val(3, 0.3))
    except KeyError as e:
        print(repr(e))
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    print(sorted(len(t.get_name()) for t in rest) != [])
    await asyncio.sleep(1)
    print(len(asyncio.all_tasks()))
    nested = asyncio.gather(asyncio.gather(val(1), val(2)), asyncio.gather(val(3), val(RuntimeError('in'))), return_exceptions=True)
    print(await nested)
    try:
        await asyncio.gather(1, 2)
    except TypeError as e:
        print(e)
asyncio.run(main())

# expect: []
# expect: [1, 1, 2]
# expect: False True
# expect: cancelled False
# expect: [CancelledError(''), 2]
# expect: KeyError(1)
# expect: True
# expect: 1
# expect: [[1, 2], RuntimeError('in')]
# expect: An asyncio.Future, a coroutine or an awaitable is required
