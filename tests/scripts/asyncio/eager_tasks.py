# Eager tasks: the first step is made inside of create_task().
import asyncio
import sys

if sys.version_info < (3, 12):
    print('from 3.12 on')
    raise SystemExit


async def now(x):
    print('now', x, asyncio.current_task() in asyncio.all_tasks())
    return x


async def later(x):
    print('begins', x)
    await asyncio.sleep(0.1)
    print('ends', x)
    return x


async def fail():
    raise ValueError('at once')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    task = asyncio.create_task(now(1), name='one')
    print(task.done(), task.result(), task.get_name())
    task = loop.create_task(later(2), name='two')
    print(task.done(), len(asyncio.all_tasks()))
    print(await task)
    print(await asyncio.gather(now(3), later(4), now(5)))
    async with asyncio.TaskGroup() as group:
        a = group.create_task(now(6), name='six')
        b = group.create_task(later(7), name='seven')
        print(a.done(), b.done())
    print(a.result(), b.result())
    task = asyncio.create_task(fail(), name='bad')
    print(task.done(), repr(task.exception()))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), name='worse')
            print('goes on')
            await asyncio.sleep(1)
            print('never')
    except* ValueError as caught:
        print(caught.exceptions)
    loop.set_task_factory(None)
    task = asyncio.create_task(now(8), name='eight')
    print('not yet', task.done())
    await task
    task = asyncio.Task(now(9), loop=loop, name='nine', eager_start=True)
    print(task.done())
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
