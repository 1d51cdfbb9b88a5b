"""A factory that makes tasks of a class of its own."""
import asyncio
class MyTask(asyncio.Task):
    def __init__(self, *a, **k):
        super().__init__(*a, **k); self.extra = 1
    def __repr__(self): return f'<MyTask {self.get_name()}>'
def factory(loop, coro, **kw):
    print('factory', sorted(kw)); return MyTask(coro, loop=loop, **kw)
async def work(): return asyncio.current_task().extra
async def main():
    loop = asyncio.get_running_loop(); loop.set_task_factory(factory)
    t = asyncio.create_task(work(), name='w'); print(t, await t)
    async with asyncio.TaskGroup() as tg: t = tg.create_task(work())
    print(type(t).__name__, loop.get_task_factory() is factory)
    print(await asyncio.gather(work(), work()))
asyncio.run(main())

# expect: factory []
# expect: <MyTask w> 1
# expect: factory []
# expect: MyTask True
# expect: factory []
# expect: factory []
# expect: [1, 1]
# expect: factory []
# expect: factory []
