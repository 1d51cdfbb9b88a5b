"""A cache of results: who asks meanwhile waits for the same task."""
import asyncio, functools
def alru(f):
    cache = {}
    @functools.wraps(f)
    async def w(*a):
        if a not in cache: cache[a] = asyncio.ensure_future(f(*a))
        return await asyncio.shield(cache[a])
    w.cache = cache; return w
@alru
async def get(x): print('compute', x); await asyncio.sleep(1); return x * x
async def main():
    print(await asyncio.gather(get(2), get(2), get(3)), len(get.cache)); print(await get(2))
asyncio.run(main())

# expect: compute 2
# expect: compute 3
# expect: [4, 4, 9] 2
# expect: 4
