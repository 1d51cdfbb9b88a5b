# cr_await: what a coroutine awaits, all the way down to a future.
import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()


async def inner():
    await asyncio.sleep(1)


async def outer(what):
    await what


async def numbers():
    await asyncio.sleep(1)
    yield 1


async def loop_over():
    async for _ in numbers():
        pass


async def within():
    async with asyncio.timeout(1):
        await inner()


async def held(lock):
    async with lock:
        pass


def chain(awaited):
    """The coroutines; what is below them has no name."""
    while awaited is not None:
        if type(awaited).__name__ == 'coroutine':
            yield awaited.__name__
        awaited = getattr(awaited, 'cr_await', None)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    future = asyncio.get_running_loop().create_future()
    coroutines = [
        outer(inner()), outer(future), outer(asyncio.create_task(inner())),
        outer(Awaitable()), loop_over(), within(), held(lock),
        outer(asyncio.wait([future])), outer(asyncio.gather(inner(), inner())),
        outer(asyncio.shield(future)), outer(asyncio.Event().wait()),
        outer(asyncio.Queue().get()), outer(asyncio.sleep(1)),
        outer(numbers().__anext__())]
    tasks = [asyncio.create_task(one) for one in coroutines]
    print({one.cr_await for one in coroutines})
    await asyncio.sleep(0)
    for one in coroutines:
        print(', '.join(chain(one)))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    print({one.cr_await for one in coroutines})


asyncio.run(main())
# expect: {None}
# expect: outer, inner, sleep
# expect: outer
# expect: outer
# expect: outer
# expect: loop_over
# expect: within, inner, sleep
# expect: held, __aenter__, acquire
# expect: outer, wait, _wait
# expect: outer
# expect: outer
# expect: outer, wait
# expect: outer, get
# expect: outer, sleep
# expect: outer
# expect: {None}
