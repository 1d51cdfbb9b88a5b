# Tasks are numbered as they are made, and may have names of their own.
import asyncio


async def nothing():
    return asyncio.current_task().get_name()


async def main():
    task = asyncio.create_task(nothing())
    print(asyncio.current_task().get_name(), task.get_name())
    task.set_name('renamed')
    print(await task)
    task = asyncio.create_task(nothing(), name='mine')
    print(task.get_name(), await task)
    print(await asyncio.create_task(nothing(), name=12))
    print(asyncio.Task(nothing(), name='direct').get_name())
    print(asyncio.get_running_loop().create_task(nothing()).get_name()[:5])
    print(task.get_coro() is None, task.cancelling(), task.uncancel())
    for call in (task.set_result, task.set_exception):
        try:
            call(ValueError())
        except RuntimeError as error:
            print(error)


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
try:
    asyncio.run(5)
except ValueError as error:
    print(error)

# expect: Task-1 Task-2
# expect: renamed
# expect: mine mine
# expect: 12
# expect: direct
# expect: Task-
# expect: False 0 0
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: no running event loop
# expect: a coroutine was expected, got 5
