# What behaves as a future and derives from none: it is awaited, waited for,
# shielded and asked to stop by its own methods.
import asyncio
import types


def show(e):
    return f'{type(e).__name__}{e.args!r}'


class Fut:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self.loop = loop
        self.cbs = []
        self.st = None
        self.ex = None

    def __repr__(self):
        return 'Fut()'

    def get_loop(self):
        return self.loop

    def done(self):
        return self.st is not None or self.ex is not None

    def cancelled(self):
        return isinstance(self.ex, asyncio.CancelledError)

    def result(self):
        print('result()')
        if self.ex:
            raise self.ex
        return self.st

    def exception(self):
        return self.ex

    def add_done_callback(self, cb, *, context=None):
        self.cbs.append((cb, context))

    def remove_done_callback(self, cb):
        n = len(self.cbs)
        self.cbs = [(c, x) for c, x in self.cbs if c != cb]
        return n - len(self.cbs)

    def cancel(self, msg=None):
        print('cancel', msg)
        if self.done():
            return False
        self.set(None, asyncio.CancelledError('by fut'))
        return True

    def set(self, v, ex=None):
        self.st = v
        self.ex = ex
        for cb, c in self.cbs:
            self.loop.call_soon(cb, self, context=c)

    def _make_cancelled_error(self):
        return self.ex

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()
    __iter__ = __await__


async def main():
    loop = asyncio.get_running_loop()
    f = Fut(loop)
    loop.call_later(1, f.set, None, KeyError('k'))
    try:
        await f
    except KeyError as e:
        print(show(e))
    f = Fut(loop)

    async def w():
        try:
            return await f
        except asyncio.CancelledError as e:
            print('w', show(e))
            raise
    t = asyncio.create_task(w())
    await asyncio.sleep(0)
    print(t.cancel('m'))
    print(repr(t._fut_waiter)[:14])
    try:
        await t
    except asyncio.CancelledError as e:
        print(show(e))
    f = Fut(loop)
    t = asyncio.create_task(w())

    def early():
        t.cancel('early')
    try:
        async with asyncio.timeout(1):
            await f
    except TimeoutError:
        print('to', loop.time())
    f = Fut(loop)
    try:
        await asyncio.wait_for(f, 1)
    except TimeoutError:
        print('wf to', loop.time())
    f = Fut(loop)
    s = asyncio.shield(f)
    loop.call_later(1, f.set, 7)
    try:
        await asyncio.wait_for(s, 0.5)
    except TimeoutError:
        print('shield to', f.done())
    print(await f)
    fs = [Fut(loop) for _ in range(3)]
    for i, x in enumerate(fs):
        loop.call_later(3 - i, x.set, i)
    for c in asyncio.as_completed(fs):
        print(await c)
    f = Fut(loop)
    loop.call_later(1, f.set, None, OSError('o'))
    print(await asyncio.gather(f, return_exceptions=True))
    f = Fut(loop)
    g = asyncio.gather(f, asyncio.sleep(3))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print(show(e))
    f = Fut(loop)
    d, p = await asyncio.wait([f], timeout=1)
    print(len(d), len(p))
    f = Fut(loop)

    async def plain():
        yield f

    @types.coroutine
    def bad():
        yield f
    try:
        await bad()
    except RuntimeError as e:
        print(str(e)[:48])

    class NoAttr:
        pass

    @types.coroutine
    def bad2():
        yield NoAttr()
    try:
        await bad2()
    except RuntimeError as e:
        print(str(e)[:20])

    class NoneAttr:
        _asyncio_future_blocking = None
    print(asyncio.isfuture(NoneAttr()), asyncio.isfuture(NoAttr()), asyncio.isfuture(Fut), asyncio.isfuture(f))
    other = asyncio.new_event_loop()
    f = Fut(other)
    try:
        await f
    except RuntimeError as e:
        print(str(e)[-30:])
    try:
        asyncio.ensure_future(f, loop=loop)
    except ValueError as e:
        print(show(e))
    other.close()
    f = Fut(loop)

    async def sw():
        asyncio.current_task().cancel('pending')
        try:
            await f
        except asyncio.CancelledError as e:
            print('sw', show(e))
        return 5
    print(await asyncio.create_task(sw()))

    class Wrap(Fut):

        def __init__(self, loop):
            super().__init__(loop)
            self.inner = loop.create_future()

        def add_done_callback(self, cb, *, context=None):
            self.inner.add_done_callback(cb, context=context)
    f = Wrap(loop)
    loop.call_later(1, f.inner.set_result, 'in')
    loop.call_later(0.9, setattr, f, 'st', 'out')
    print(await f)
    async with asyncio.TaskGroup() as tg:
        f = Fut(loop)
        loop.call_later(1, f.set, 3)
        t = tg.create_task(w())
    print(t.result())


asyncio.run(main())
