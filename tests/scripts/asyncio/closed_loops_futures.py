# A future, a queue and a lock of a loop that is closed, asked of in another.
import asyncio
async def a():
    loop = asyncio.get_running_loop()
    return loop.create_future()
async def b(f):
    for how in ("await f", "wait_for", "gather", "shield", "wait", "timeout", "ensure"):
        try:
            if how == "await f": await f
            elif how == "wait_for": await asyncio.wait_for(f, 1)
            elif how == "gather": await asyncio.gather(f)
            elif how == "shield": await asyncio.shield(f)
            elif how == "wait": await asyncio.wait([f], timeout=0.1)
            elif how == "timeout":
                async with asyncio.timeout(1): await f
            elif how == "ensure": print(asyncio.ensure_future(f) is f); asyncio.ensure_future(f, loop=asyncio.get_running_loop())
        except Exception as e: print(how, type(e).__name__, str(e).split(" cb=")[0], str(e).split("]>")[-1])
f = asyncio.run(a())
print(repr(f))
try: asyncio.run(b(f))
except Exception as e: print(type(e).__name__, e)
async def c(q, l, ev):
    for name, x in (("q", q.get), ("l", l.acquire), ("e", ev.wait)):
        try: await asyncio.wait_for(x(), 0.1)
        except Exception as e: print(name, type(e).__name__, str(e).split(">")[-1])
async def d():
    q = asyncio.Queue(); l = asyncio.Lock(); ev = asyncio.Event()
    await l.acquire()
    for x in (q.get, ev.wait, l.acquire):
        try: await asyncio.wait_for(x(), 0.01)
        except TimeoutError: pass
    return q, l, ev
q = asyncio.run(d())
asyncio.run(c(*q))
try: f.set_result(1)
except Exception as e: print(type(e).__name__, e)
print(f)
