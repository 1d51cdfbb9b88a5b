# Tasks of a class of its own: its methods are called where CPython calls them.
import asyncio


class MyTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, tag=None, **kw):
        super().__init__(coro, loop=loop, name=name, **kw)
        self.tag = tag
    def cancel(self, msg=None):
        print("cancel called", self.tag, msg)
        return super().cancel(msg)
    def set_name(self, n):
        print("set_name", n)
        super().set_name(n)
    def add_done_callback(self, fn, *, context=None):
        print("adc", self.tag)
        super().add_done_callback(fn, context=context)


async def w(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("w cancelled"); raise
    return n


async def main():
    loop = asyncio.get_running_loop()
    t = MyTask(w(1), tag="a", name="hello")
    print(t.get_name(), t.tag, isinstance(t, asyncio.Task), type(t).__name__)
    print(await t)
    t = MyTask(w(1), loop=loop, tag="b")
    await asyncio.sleep(0)
    t.cancel("x")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main: cancelled", e.args)
    def factory(loop, coro, **kw):
        print("factory", sorted(kw))
        return MyTask(coro, loop=loop, tag="f", **kw)
    loop.set_task_factory(factory)
    t = asyncio.create_task(w(0.5), name="named")
    print(t.get_name())
    r = await asyncio.gather(t, w(0.2))
    print(r)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.create_task(w(5))
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w(3), name="x1")
            await asyncio.sleep(0)
            1/0
    except* ZeroDivisionError:
        print("zde")
    try:
        await asyncio.wait_for(w(4), 0.3)
    except TimeoutError: print("wf")
    print(await asyncio.shield(w(.1)))
    asyncio.create_task(w(9))
    await asyncio.sleep(0)


asyncio.run(main())
