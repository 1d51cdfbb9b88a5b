# gather() watches each child before the next one begins, which may be an eager
# task that ends the first.
import asyncio


async def waits(future):
    try:
        await asyncio.shield(future)
    except asyncio.CancelledError:
        print('the shield is gone')


async def cancels(future):
    print(future.cancel())
    await asyncio.sleep(0.1)


async def settles(future):
    future.set_result(1)
    return 2


def plain(loop, coro, **options):
    return asyncio.Task(coro, loop=loop, **options)


async def both(future, work):
    first = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    try:
        print(await asyncio.gather(future, work(future), future))
    except asyncio.CancelledError:
        print('gather is over')
    await first


class Refused(Exception):
    pass


def refuses(loop, coro, **options):
    coro.close()
    raise Refused


async def main():
    loop = asyncio.get_running_loop()
    for factory in None, plain, getattr(asyncio, 'eager_task_factory', None):
        for work in cancels, settles:
            loop.set_task_factory(factory)
            await both(loop.create_future(), work)
            loop.set_task_factory(None)
    future = loop.create_future()
    loop.set_task_factory(refuses)
    try:
        asyncio.gather(future, cancels(future))
    except Refused as error:
        print(repr(error))
    future.set_exception(ValueError(1))
    loop.set_task_factory(None)
    await asyncio.sleep(0)
    del future
    print('over')


asyncio.run(main())
