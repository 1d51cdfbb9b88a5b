# wait(): what it does not take.
import asyncio


async def work():
    pass


async def attempt(*args, **kwargs):
    try:
        print(await asyncio.wait(*args, **kwargs))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


async def main():
    task = asyncio.create_task(work())
    await attempt([])
    await attempt(set())
    await attempt(task)
    coroutine = work()
    await attempt(coroutine)
    await attempt([coroutine])
    coroutine.close()
    await attempt([task], return_when='SOME')
    await attempt(5)
    await attempt([task], timeout='soon')
    await attempt()
    await attempt([task], 1)
    done, pending = await asyncio.wait([task, task, task])
    print(len(done), len(pending))
    print(asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED,
          asyncio.FIRST_EXCEPTION)


asyncio.run(main())

# expect: ValueError Set of Tasks/Futures is empty.
# expect: ValueError Set of Tasks/Futures is empty.
# expect: TypeError expect a list of futures, not Task
# expect: TypeError expect a list of futures, not coroutine
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: ValueError Invalid return_when value: SOME
# expect: TypeError 'int' object is not iterable
# expect: TypeError unsupported operand type(s) for +: 'float' and 'str'
# expect: TypeError wait() missing 1 required positional argument: 'fs'
# expect: TypeError wait() takes 1 positional argument but 2 were given
# expect: 1 0
# expect: ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION
