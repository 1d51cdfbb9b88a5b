"""gather with a limit, in three ways."""
import asyncio

async def job(n):
    await asyncio.sleep((7 * n) % 5 / 10)
    return n * n

async def gather_sem(limit, *coros):
    sem = asyncio.Semaphore(limit)
    async def one(c):
        async with sem:
            return await c
    return await asyncio.gather(*map(one, coros))

async def map_workers(f, items, workers):
    it = iter(enumerate(items))
    out = {}
    async def worker(name):
        for i, x in it:
            out[i] = await f(x)
            print(name, i)
    async with asyncio.TaskGroup() as tg:
        for w in range(workers):
            tg.create_task(worker(f'w{w}'))
    return [out[i] for i in sorted(out)]

async def sliding(f, items, size):
    pending, results = set(), []
    items = iter(items)
    for x in items:
        pending.add(asyncio.create_task(f(x)))
        if len(pending) >= size:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            results += sorted(t.result() for t in done)
    if pending:
        done, _ = await asyncio.wait(pending)
        results += sorted(t.result() for t in done)
    return results

async def main():
    print(await gather_sem(2, *(job(i) for i in range(6))))
    print(await map_workers(job, range(6), 2))
    print(await sliding(job, range(6), 3))

asyncio.run(main())

# expect: [0, 1, 4, 9, 16, 25]
# expect: w0 0
# expect: w1 1
# expect: w1 3
# expect: w0 2
# expect: w0 5
# expect: w1 4
# expect: [0, 1, 4, 9, 16, 25]
# expect: [0, 9, 1, 25, 4, 16]
