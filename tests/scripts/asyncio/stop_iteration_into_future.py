# A StopIteration cannot be raised into a future.
import asyncio


async def raises():
    raise StopIteration(5)


async def main():
    future = asyncio.get_running_loop().create_future()
    for error in StopIteration(), StopIteration, StopAsyncIteration('a'):
        try:
            future.set_exception(error)
            print(repr(future.exception()), repr(future.exception().__cause__))
            future = asyncio.get_running_loop().create_future()
        except TypeError as refused:
            print(refused)
    task = asyncio.create_task(raises())
    await asyncio.wait([task])
    print(repr(task.exception()), repr(task.exception().__cause__))


asyncio.run(main())
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future') StopIteration()
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future') StopIteration()
# expect: StopAsyncIteration('a') None
# expect: RuntimeError('coroutine raised StopIteration') StopIteration(5)
