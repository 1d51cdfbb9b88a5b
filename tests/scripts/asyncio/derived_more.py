# Classes that refuse, wrap, change or forget what Future and Task do.
import asyncio, weakref, gc


class Tracked(asyncio.Task):
    live = weakref.WeakSet()
    def __init__(self, coro, *, loop=None, name=None, **kw):
        super().__init__(coro, loop=loop, name=name, **kw)
        Tracked.live.add(self)
        self.started = loop.time() if loop else None
    def uncancel(self):
        print("uncancel"); return super().uncancel()
    def set_name(self, v):
        super().set_name("<%s>" % v)
    @property
    def elapsed(self): return asyncio.get_running_loop().time() - self.started


class Slow(asyncio.Task):
    "cancel only after n requests"
    def __init__(self, *a, **k):
        super().__init__(*a, **k); self.asked = 0
    def cancel(self, msg=None):
        self.asked += 1
        if self.asked < 3:
            print("refused", self.asked); return False
        return super().cancel(msg=msg)


class Bad(asyncio.Future):
    def __init__(self): pass


class Deferred(asyncio.Future):
    def __await__(self):
        print("await begins")
        r = yield from super().__await__()
        print("await ends")
        return r * 2


async def job(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as e:
        print("job cancelled", e.args); raise
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **kw: Tracked(coro, loop=loop, **kw))
    t = asyncio.create_task(job(1), name="x")
    await asyncio.sleep(.25)
    print(t.elapsed, t.get_name(), len(Tracked.live), repr(t)[:20])
    await t
    print(isinstance(asyncio.current_task(), Tracked))
    async def p(): 
        async with asyncio.timeout(.5):
            await job(3)
    try: await asyncio.create_task(p())
    except TimeoutError: print("TE")
    s = Slow(job(5), loop=loop)
    await asyncio.sleep(0)
    async def w(): 
        await s
    u = loop.create_task(w())
    await asyncio.sleep(0)
    print(u.cancel("one"))
    await asyncio.sleep(0)
    print(u.done(), s.asked, s.done())
    try: await u
    except asyncio.CancelledError as e: print("u", e.args)
    s.cancel(); print(s.cancel("three")); 
    try: await s
    except asyncio.CancelledError as e: print("s", e.args)
    b = Bad()
    for n in "result exception cancel done cancelled".split():
        try: print(n, getattr(b, n)())
        except (RuntimeError, asyncio.InvalidStateError) as e: print(n, type(e).__name__, e)
    try: await b
    except RuntimeError as e: print(e)
    try: b.add_done_callback(print)
    except RuntimeError as e: print(e)
    try: b.set_result(1)
    except RuntimeError as e: print(e)
    d = Deferred(loop=loop)
    loop.call_later(1, d.set_result, 21)
    print(await d)
    d = Deferred(loop=loop)
    loop.call_later(1, d.set_result, 21)
    async def aw(f): return await f
    print(await asyncio.gather(aw(d), asyncio.ensure_future(d)))
    class Wrapping(asyncio.Future):
        def add_done_callback(self, fn, *, context=None):
            def wrapped(f):
                print("before"); r = fn(f); print("after"); return r
            super().add_done_callback(wrapped, context=context)
    f = Wrapping(loop=loop)
    loop.call_later(1, f.set_result, "wrapped")
    print(await f)
    f = Wrapping(loop=loop)
    loop.call_later(1, f.set_exception, ValueError("v"))
    try: print(await f)
    except ValueError as e: print(repr(e))
    class Squared(asyncio.Future):
        def result(self):
            return super().result() ** 2
    f = Squared(loop=loop); f.set_result(3)
    print(f.result(), await f, await asyncio.gather(f), await asyncio.shield(f))
    f = Squared(loop=loop); loop.call_soon(f.set_result, 4)
    print(await f)
    f = Squared(loop=loop); loop.call_soon(f.set_result, 5)
    print(await asyncio.wait_for(f, 1))
    def bare():
        class B:
            def __await__(self):
                yield loop.create_future()
        return B()
    try: await bare()
    except RuntimeError as e: print(str(e)[:40])
    class B2:
        def __await__(self):
            yield 5
    try: await B2()
    except RuntimeError as e: print(e)
    print(hasattr(t, "__dict__"))


asyncio.run(main())
gc.collect()
print(len(Tracked.live))
t = asyncio.Task.__new__(Tracked)
print(t.done())


class Eager(asyncio.Task): pass
