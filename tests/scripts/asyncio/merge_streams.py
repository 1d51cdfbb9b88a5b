"""Async generators merged into one, by a queue and a group."""
import asyncio
async def stream(name, n, dt):
    for i in range(n):
        await asyncio.sleep(dt)
        yield f'{name}{i}'
async def merge(*gens):
    q = asyncio.Queue()
    async def pump(g):
        async for x in g:
            await q.put(x)
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(pump(g)) for g in gens]
        async def closer():
            await asyncio.wait(ts)
            await q.put(None)
        tg.create_task(closer())
        while (x := await q.get()) is not None:
            yield x
async def main():
    async for x in merge(stream('a', 3, 0.2), stream('b', 2, 0.3)):
        print(x)
asyncio.run(main())

# expect: a0
# expect: b0
# expect: a1
# expect: b1
# expect: a2
