# Tasks of what behaves as a coroutine and is none of async def.
import asyncio
import collections.abc
import sys


def show(e):
    return f'{type(e).__name__}{e.args!r}'


class Co(collections.abc.Coroutine):
    __name__ = 'nm'

    def __init__(self, n):
        self.n = n
        self.i = 0

    def send(self, v):
        self.i += 1
        if self.i > self.n:
            raise StopIteration(self.n)

    def throw(self, typ, val=None, tb=None):
        print('throw', repr(typ), val, tb)
        return super().throw(typ, val, tb)

    def __await__(self):
        while True:
            try:
                yield self.send(None)
            except StopIteration as e:
                return e.value


class Bad(Co):
    __name__ = ''

    def send(self, v):
        raise ValueError('bad')


class Fu(Co):

    def __init__(self, f):
        self.f = f
        self.it = None

    def send(self, v):
        if self.it is None:
            self.it = self.f.__await__()
        return self.it.send(v)

    def throw(self, *a):
        return self.it.throw(*a)


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(Co(2))
    print(repr(t))
    print(await t, repr(t), t.get_coro().n)
    print(await asyncio.gather(Co(1), Co(3)), await asyncio.wait_for(Co(2), 1))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(Co(2), name='tg')
    print(t.result(), t.get_name())
    try:
        await asyncio.create_task(Bad(1))
    except ValueError as e:
        print(show(e))
    print(await asyncio.ensure_future(Co(0)), asyncio.iscoroutine(Co(1)))
    t = asyncio.create_task(Co(100))
    await asyncio.sleep(0)
    t.cancel('c')
    try:
        await t
    except asyncio.CancelledError as e:
        print(show(e))
    f = loop.create_future()
    loop.call_later(1, f.set_result, 'fut')
    print(await asyncio.create_task(Fu(f)), loop.time())
    f = loop.create_future()
    t = asyncio.create_task(Fu(f))
    await asyncio.sleep(0)
    t.cancel('z')
    try:
        await t
    except asyncio.CancelledError as e:
        print(show(e), f.cancelled())
    s = asyncio.sleep(2, 'sl')
    t = asyncio.create_task(Fu(s))
    print(await t, loop.time())
    t.print_stack(file=sys.stdout)
    print(t.get_stack())


asyncio.run(main())
print(asyncio.run(Co(3)))
if sys.version_info >= (3, 12):

    async def eager():
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        t = asyncio.create_task(Co(0))
        print(t.done(), t.result())
        t = asyncio.create_task(Co(2))
        print(t.done(), await t)
    asyncio.run(eager())
