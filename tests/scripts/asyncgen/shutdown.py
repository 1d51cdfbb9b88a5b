# loop.shutdown_asyncgens() by hand, and what makes coroutines.
import asyncio
from functools import partial


async def ticks(name):
    try:
        while True:
            yield name
            await asyncio.sleep(0.01)
    finally:
        await asyncio.sleep(0.01)
        print('closed', name)


async def coroutine():
    pass


def plain():
    pass


class Thing:
    async def method(self):
        pass

    async def __call__(self):
        pass


async def main():
    loop = asyncio.get_running_loop()
    left = [ticks('first'), ticks('second'), ticks('never begun')]
    print(await anext(left[0]), await anext(left[1]))
    await loop.shutdown_asyncgens()
    for generator in left:
        try:
            print(await anext(generator))
        except StopAsyncIteration:
            print('nothing more')
    print(loop.get_task_factory(), loop.get_exception_handler())
    for value in (coroutine, plain, ticks, Thing().method, Thing.method, Thing(), Thing,
                  partial(coroutine), partial(plain), print, 5, lambda: 1):
        print(asyncio.iscoroutinefunction(value), end=' ')
    print()


asyncio.run(main())
