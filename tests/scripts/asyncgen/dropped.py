# One that is dropped gets a task that closes it; what is left is closed when
# asyncio.run() ends.
import asyncio
log = print
async def ticks(name, n=5):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        log("fin begin", name, asyncio.current_task().get_name())
        await asyncio.sleep(0.01)
        log("fin end", name)
async def bad(name):
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        raise ValueError(name)
async def noclean(n):
    for i in range(n):
        yield i
async def main():
    async for i in ticks("a"):
        if i == 1:
            break
    log("after break", len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    log(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(0.05)
    t = asyncio.create_task(asyncio.sleep(0))
    log(t.get_name()); await t
    async for i in bad("b"):
        break
    await asyncio.sleep(0.02)
    async for i in noclean(4):
        break
    t = asyncio.create_task(asyncio.sleep(0))
    await asyncio.sleep(0)
    t = asyncio.create_task(asyncio.sleep(0))
    log(t.get_name())
    global g1
    g1 = ticks("g1")
    log(await g1.__anext__())
    async def consume():
        async for i in ticks("c", 100): pass
    tt = asyncio.create_task(consume())
    await asyncio.sleep(0.03)
    tt.cancel()
    try: await tt
    except asyncio.CancelledError: log("cancelled")
    g3 = ticks("g3")
    await g3.__anext__()
    async with asyncio.timeout(0.005):
        try:
            await g3.__anext__()
        except asyncio.CancelledError:
            log("in"); raise
try:
    asyncio.run(main())
except TimeoutError as e: log("TO")
