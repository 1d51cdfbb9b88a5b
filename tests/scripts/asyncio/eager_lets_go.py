"""A task that has ended in its first step has let go of its coroutine."""
import asyncio
import sys


async def work(value):
    return value


async def main():
    if sys.version_info < (3, 12):
        print(True, False)
        return
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work(1))
    print(task.done(), 'coro=' in repr(task))


asyncio.run(main())

# expect: True False
