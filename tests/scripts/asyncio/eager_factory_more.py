"""Eager tasks that are done at once, fail at once, and have names."""
import asyncio, sys
async def cached(d, k):
    if k in d: return d[k]
    await asyncio.sleep(1); d[k] = k * 2; return d[k]
async def main():
    if sys.version_info < (3, 12): return
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    d = {}
    t = asyncio.create_task(cached(d, 1)); print(t.done()); print(await t)
    t = asyncio.create_task(cached(d, 1)); print(t.done(), t.result())
    async def boom(): raise ValueError('now')
    t = asyncio.create_task(boom()); print(t.done(), repr(t.exception()))
    async def who(): return asyncio.current_task().get_name()
    t = asyncio.create_task(who(), name='eager'); print(t.result(), asyncio.current_task().get_name())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom()); print('not reached?')
            await asyncio.sleep(1)
    except* ValueError as e: print(e.exceptions)
    f = asyncio.create_eager_task_factory(asyncio.Task); print(callable(f))
asyncio.run(main())

# expect: False
# expect: 2
# expect: True 2
# expect: True ValueError('now')
# expect: Task-5 Task-1
# expect: not reached?
# expect: (ValueError('now'),)
# expect: True
