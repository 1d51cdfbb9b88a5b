# What asyncio says of functions, coroutines and futures.
import asyncio
import functools


async def work(value=None):
    return value


def plain():
    pass


class Thing:
    async def method(self):
        pass


async def main():
    for function in (work, plain, Thing().method, functools.partial(work, 1),
                     asyncio.sleep, lambda: work(), Thing):
        print(asyncio.iscoroutinefunction(function))
    coroutine = work()
    task = asyncio.create_task(work())
    for thing in coroutine, task, plain, 5:
        print(asyncio.iscoroutine(thing), asyncio.isfuture(thing))
    coroutine.close()
    await task


asyncio.run(main())
print(asyncio.iscoroutinefunction(functools.partial(asyncio.sleep, 1)))

# expect: True
# expect: False
# expect: True
# expect: True
# expect: True
# expect: False
# expect: False
# expect: True False
# expect: False True
# expect: False False
# expect: False False
# expect: True
