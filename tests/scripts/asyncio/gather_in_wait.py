"""wait() of a gather, with a limit, and its wrong calls."""
import asyncio
async def main():
    g = asyncio.gather(asyncio.sleep(1, 'a'), asyncio.sleep(2, 'b'))
    d, p = await asyncio.wait([g], timeout=1.5); print(len(d), len(p))
    print(await g)
    d, p = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(n)) for n in (1, 2, 3)], timeout=2.5, return_when='ALL_COMPLETED')
    print(len(d), len(p)); [t.cancel() for t in p]
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait([asyncio.sleep(1)])
    except TypeError as e: print(e)
    try: await asyncio.wait(asyncio.sleep(1))
    except TypeError as e: print(e)
    try: await asyncio.wait([g], return_when='X')
    except ValueError as e: print(e)
asyncio.run(main())

# expect: 0 1
# expect: ['a', 'b']
# expect: 2 1
# expect: Set of Tasks/Futures is empty.
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: expect a list of futures, not coroutine
# expect: Invalid return_when value: X
