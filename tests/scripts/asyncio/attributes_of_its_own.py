# A program may hang what it likes on a task, a future, a group, a timeout and
# the loop; a handle has no room for it.
import asyncio


async def work():
    return asyncio.current_task().label


def tell(call):
    try:
        print('answer', call())
    except AttributeError as error:
        print(type(error).__name__)


async def main():
    task = asyncio.create_task(work())
    task.label = 'fast'
    print(task.label, hasattr(task, 'nope'), hasattr(task, '__dict__'))
    print(await task)
    del task.label
    tell(lambda: task.label)
    tell(lambda: delattr(task, 'label'))

    future = asyncio.get_running_loop().create_future()
    future.tag = [1]
    future.tag += [2]
    future.itself = future
    print(future.tag, future.itself is future)
    gathered = asyncio.gather(future)
    gathered.what = 3
    future.set_result(2)
    print(gathered.what, await gathered)
    future.cancel = lambda: 'mine'
    print(future.cancel())
    del future.cancel
    print(future.cancel())
    setattr(future, 'a b', 1)
    print(getattr(future, 'a b'))

    async with asyncio.TaskGroup() as group:
        group.answers = []
        group.create_task(work()).label = 'in a group'
    print(group.answers)
    async with asyncio.timeout(5) as limit:
        limit.why = 'slow'
    print(limit.why)
    loop = asyncio.get_running_loop()
    loop.counter = 0
    loop.counter += 1
    print(asyncio.get_running_loop().counter)
    handle = loop.call_soon(print)
    tell(lambda: setattr(handle, 'x', 1))
    handle.cancel()


asyncio.run(main())
# expect: fast False False
# expect: fast
# expect: AttributeError
# expect: AttributeError
# expect: [1, 2] True
# expect: 3 [2]
# expect: mine
# expect: False
# expect: 1
# expect: []
# expect: slow
# expect: 1
# expect: AttributeError
