# What a task has just waited for is not held by that.
import asyncio


async def boom(delay=0.1):
    await asyncio.sleep(delay)
    raise KeyError(delay)


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        raise KeyError('late')


async def silent(name, make):
    print('-', name)
    try:
        await make()
    except BaseException as error:
        print(repr(error))
    print('after')


async def timed_out():
    async with asyncio.timeout(0.1):
        await asyncio.wait_for(asyncio.create_task(stubborn()), 5)


async def waited():
    done, pending = await asyncio.wait([asyncio.create_task(boom())])
    print(len(done), len(pending))
    del done
    print('let go')


async def waited_for_one():
    await asyncio.wait([asyncio.create_task(boom(0.1)),
                        asyncio.create_task(asyncio.sleep(0.1))])
    print('let go')


async def shielded():
    inner = asyncio.create_task(boom())
    outer = asyncio.shield(inner)
    outer.add_done_callback(lambda outer: print('outer', outer))
    asyncio.get_running_loop().call_later(0.05, outer.cancel)
    del inner
    try:
        await outer
    except asyncio.CancelledError:
        print('left')
    del outer
    await asyncio.sleep(0.2)


async def queued():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(
        0.1, lambda: queue.put_nowait(asyncio.create_task(boom(0))))
    task = await queue.get()
    await asyncio.sleep(0.1)
    del task
    print('let go')


async def locked():
    condition = asyncio.Condition()
    async with condition:
        asyncio.create_task(boom(0))
        try:
            await asyncio.wait_for(condition.wait(), 0.1)
        except TimeoutError:
            print('in time')


class Wrapper:
    def __await__(self):
        return boom().__await__()


async def name():
    print(asyncio.ensure_future(Wrapper()).get_coro().__qualname__)


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print('handler', context['message']))
    for make in (timed_out, waited, waited_for_one, shielded, queued,
                 locked, name):
        await silent(make.__name__, make)
    print('end')

asyncio.run(main())
