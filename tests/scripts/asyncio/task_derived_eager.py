# Eager tasks of a class of its own, and their __del__().
import asyncio
import sys

if sys.version_info < (3, 12):
    print("from 3.12 on")
    raise SystemExit


class Logged(asyncio.Task):
    def __init__(self, coro, **kw):
        print("new", coro.__name__)
        super().__init__(coro, **kw)
    def __del__(self):
        print("del")
        super().__del__()


async def f():
    print("f runs"); await asyncio.sleep(0); print("f ends"); return 1


async def g(): raise KeyError("g")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(Logged))
    t = asyncio.create_task(f(), name="n")
    print(t.get_name(), t.done())
    print(await t)
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(f()); b = tg.create_task(f())
    print(a.result())
    t = asyncio.create_task(g())
    print(t.done())
    try: await t
    except KeyError as e: print(repr(e))


asyncio.run(main())
