# Who holds tasks that nobody asks any more: which of them dies first.
import asyncio
import collections
import functools
import gc

async def fail(n): raise ValueError(n)
class Holder: pass
async def make(k):
    ts = [asyncio.create_task(fail(i), name=f"{k}{i}") for i in range(3)]
    await asyncio.sleep(0); await asyncio.sleep(0)
    return ts
async def gathered(f):
    g = asyncio.gather(*(fail(i) for i in range(3)), return_exceptions=True)
    await asyncio.sleep(0)
    return g
async def main():
    names = []
    def handler(l, c): names.append((c.get("future") or c.get("task")).get_name())
    asyncio.get_running_loop().set_exception_handler(handler)
    def show(k): print(k, names); names.clear()
    ts = await make("list"); del ts; show("list")
    ts = tuple(await make("tuple")); del ts; show("tuple")
    ts = dict.fromkeys(await make("dict")); del ts; show("dict")
    ts = {i: t for i, t in enumerate(await make("dictv"))}; del ts; show("dictv")
    ts = collections.deque(await make("deque")); del ts; show("deque")
    h = Holder(); h.a, h.b, h.c = await make("inst"); del h; show("inst")
    a, b, c = await make("locals")
    def closure(a=a, b=b, c=c): pass
    del a, b, c; del closure; show("defaults")
    def outer(x, y, z):
        def inner(): return z, y, x
        return inner
    f = outer(*await make("cells")); del f; show("cells")
    f = functools.partial(print, *await make("partial")); del f; show("partial")
    def frame(*ts):
        a, b, c = ts; del ts
        raise KeyError
    try: frame(*await make("tb"))
    except KeyError: pass
    show("tb")
    def frame2(z, y, x): raise KeyError
    try: frame2(*await make("tb2"))
    except KeyError: pass
    show("tb2")
    async def co(a, b, c): await asyncio.sleep(9)
    x = co(*await make("coro")); x.send(None); x.close(); del x; show("coro")
    def gen(a, b, c): yield
    g = gen(*await make("gen")); next(g); del g; show("gen")
    q = asyncio.Queue()
    for t in await make("queue"): q.put_nowait(t)
    del t, q; show("queue")
    ts = await make("wait"); d, p = await asyncio.wait(ts); del ts; del d, p; show("wait")
    ts = await make("waitp"); await asyncio.wait(ts); del ts; show("waitdropped")
    async def w(): 
        ts = await make("waitc"); await asyncio.wait(ts + [asyncio.create_task(asyncio.sleep(9))])
    t = asyncio.create_task(w()); await asyncio.sleep(1); t.cancel(); await asyncio.wait([t]); del t; show("waitcancel")
    h = [Holder() for _ in range(3)]
    for x, t in zip(h, await make("cycle")): x.me, x.t = x, t
    del x, t, h; gc.collect(); show("cycle")
    a, b, c = Holder(), Holder(), Holder(); a.n, b.n, c.n = b, c, a; a.t, b.t, c.t = await make("ring"); del a, b, c; gc.collect(); show("ring")
    ts = await make("listcycle"); ts.append(ts); del ts; gc.collect(); show("listcycle")
    f = asyncio.get_running_loop().create_future(); f.x = await make("fut"); f.add_done_callback(f.x.append); del f; gc.collect(); show("futcycle")
    async def pend(n, *held):
        await asyncio.get_running_loop().create_future()
    ts = [asyncio.create_task(pend(i), name=f"p{i}") for i in range(3)]; await asyncio.sleep(0); del ts; gc.collect(); show("pending")
    ts = [asyncio.create_task(pend(i), name=f"q{i}") for i in range(3)]; await asyncio.sleep(0); ts[0].o = ts[1]; ts[1].o = ts[2]; ts[2].o = ts[0]; del ts; gc.collect(); show("pendring")
    fs = [asyncio.get_running_loop().create_future() for _ in range(2)]
    async def aw(f, *k): await f
    ts = [asyncio.create_task(aw(f), name=f"r{i}") for i, f in enumerate(fs * 2)]; await asyncio.sleep(0); ts += await make("r"); del ts, fs; gc.collect(); show("pend2")
    try:
        async with asyncio.timeout(1):
            for c in asyncio.as_completed([fail(0), fail(1), asyncio.sleep(9)]):
                try: await c
                except ValueError: pass
    except TimeoutError: pass
    show("asc")
    g = asyncio.gather(*await make("g"), return_exceptions=True); del g; await asyncio.sleep(0); show("gather")
    try: await asyncio.gather(*await make("h"))
    except ValueError: pass
    await asyncio.sleep(0); show("gather2")
    async def tg():
        async with asyncio.TaskGroup() as g:
            for t in await make("unused"): pass
            for i in range(3): g.create_task(fail(i), name=f"tg{i}")
    try: await tg()
    except* ValueError: pass
    show("tg")
asyncio.run(main())
