# Futures of a class of its own, awaited, gathered, waited for, shielded.
import asyncio


class MyFuture(asyncio.Future):
    def __init__(self, *a, label="?", **k):
        super().__init__(*a, **k)
        self.label = label
    def cancel(self, msg=None):
        print("fcancel", self.label, msg)
        return super().cancel(msg)
    def set_result(self, v):
        print("fset", v)
        super().set_result(v)
    def result(self):
        print("fresult", self.label)
        return super().result()
    def exception(self):
        print("fexception", self.label)
        return super().exception()
    def add_done_callback(self, fn, *, context=None):
        print("fadc", self.label, "")
        super().add_done_callback(fn, context=context)
    def remove_done_callback(self, fn):
        print("frdc", self.label)
        return super().remove_done_callback(fn)
    def done(self):
        print("fdone", self.label)
        return super().done()
    def cancelled(self):
        print("fcancelled", self.label)
        return super().cancelled()


async def waiter(f):
    try:
        return await f
    except asyncio.CancelledError:
        print("waiter cancelled"); raise


async def main():
    loop = asyncio.get_running_loop()
    f = MyFuture(loop=loop, label="one")
    loop.call_later(1, f.set_result, 5)
    print(await f)
    f = MyFuture(label="two")
    t = asyncio.create_task(waiter(f))
    await asyncio.sleep(0)
    t.cancel("stop")
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    f = MyFuture(label="g1"); g = MyFuture(label="g2")
    loop.call_soon(f.set_result, 1); loop.call_soon(g.set_exception, ValueError(3))
    print(await asyncio.gather(f, g, return_exceptions=True))
    f = MyFuture(label="w1"); g = MyFuture(label="w2")
    loop.call_soon(f.set_result, 1)
    d, p = await asyncio.wait([f, g], return_when=asyncio.FIRST_COMPLETED)
    print([x.label for x in d], [x.label for x in p])
    f = MyFuture(label="wf")
    try: await asyncio.wait_for(f, 1)
    except TimeoutError: print("TO")
    f = MyFuture(label="sh")
    loop.call_later(1, f.set_result, 9)
    print(await asyncio.shield(f))
    f = MyFuture(label="ex")
    loop.call_later(1, f.set_exception, KeyError("k"))
    try: await f
    except KeyError as e: print(repr(e))
    print(asyncio.isfuture(f), asyncio.ensure_future(f) is f)
    f = MyFuture(label="it")
    it = f.__await__()
    x = next(it)
    print(x is f)
    f.set_result(4)
    try: next(it)
    except StopIteration as e: print("SI", e.value)
    for x in asyncio.as_completed([MyFuture(label="ac")], timeout=1):
        try: await x
        except TimeoutError: print("acTO")


asyncio.run(main())
