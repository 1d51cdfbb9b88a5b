# How many turns of the loop each operation takes.
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def nothing():
    return turn


async def fail():
    raise ValueError('no')


async def measure(name, make):
    start = turn
    try:
        await make()
    except BaseException as error:
        print(name, turn - start, type(error).__name__)
    else:
        print(name, turn - start)


async def in_group(count, fails):
    async with asyncio.TaskGroup() as group:
        for number in range(count):
            group.create_task(nothing())
        if fails:
            group.create_task(fail())
            await asyncio.sleep(1)


async def cancelled_before_start():
    task = asyncio.create_task(nothing())
    task.cancel()
    await task


async def cancelled_in_sleep():
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    task.cancel()
    await task


async def cancelled_chain():
    async def outer(depth):
        if depth == 0:
            await asyncio.sleep(5)
        else:
            await asyncio.create_task(outer(depth - 1))
    task = asyncio.create_task(outer(3))
    for _ in range(6):
        await asyncio.sleep(0)
    task.cancel()
    await task


async def of_future():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    await future


async def main():
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    await measure('coroutine', nothing)
    await measure('finished future', of_future)
    await measure('sleep(0)', lambda: asyncio.sleep(0))
    await measure('task', lambda: asyncio.create_task(nothing()))
    await measure('gather()', lambda: asyncio.gather())
    await measure('gather(2)', lambda: asyncio.gather(nothing(), nothing()))
    await measure('gather(fail)', lambda: asyncio.gather(nothing(), fail()))
    await measure('empty group', lambda: in_group(0, False))
    await measure('group of 3', lambda: in_group(3, False))
    await measure('group that fails', lambda: in_group(3, True))
    await measure('cancel before start', cancelled_before_start)
    await measure('cancel in sleep', cancelled_in_sleep)
    await measure('cancel a chain', cancelled_chain)
    counter.cancel()


asyncio.run(main())

# expect: coroutine 0
# expect: finished future 0
# expect: sleep(0) 1
# expect: task 2
# expect: gather() 0
# expect: gather(2) 3
# expect: gather(fail) 3 ValueError
# expect: empty group 0
# expect: group of 3 3
# expect: group that fails 3 ExceptionGroup
# expect: cancel before start 2 CancelledError
# expect: cancel in sleep 3 CancelledError
# expect: cancel a chain 11 CancelledError
