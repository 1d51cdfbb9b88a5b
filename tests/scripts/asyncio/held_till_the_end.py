# What is held, and for how long: a frame that has ended by an exception knows
# who called it, from 3.12 on; as_completed() knows the last that it began, up to
# 3.12; the exception of a cancelled future holds nobody that asks for it; the
# collector closes a coroutine before its task speaks.
import asyncio
import contextlib
import gc


async def ticks(name):
    try:
        yield 1
        yield 2
    finally:
        print(asyncio.current_task().get_name(), name, "over")
        await asyncio.sleep(0)


async def wait_for_ever(name, futures):
    generator = ticks(name)
    await anext(generator)
    futures.append(asyncio.get_running_loop().create_future())
    await futures[-1]


async def cancelled_at_the_end():
    futures = []
    kept = asyncio.create_task(wait_for_ever("kept", futures))
    asyncio.create_task(wait_for_ever("first", futures))
    asyncio.create_task(wait_for_ever("last", futures))
    await asyncio.sleep(1)
    raise ValueError(kept.done())


async def fail():
    raise KeyError("failed before it was asked for")


async def too_late():
    for coroutine in asyncio.as_completed([fail()], timeout=0):
        try:
            await coroutine
        except TimeoutError as error:
            print(repr(error))
    print("as_completed is over")


async def asks(future):
    generator = ticks("closed")
    print(await anext(generator))
    async with contextlib.aclosing(generator):
        try:
            print(future.exception())
        except asyncio.CancelledError as error:
            print(repr(error))


async def asked():
    future = asyncio.get_running_loop().create_future()
    future.cancel()
    await asks(future)
    print("nobody closes it again")


def left_asleep():
    async def main():
        asyncio.create_task(asyncio.sleep(5), name="asleep")
        await asyncio.sleep(0)

    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()


try:
    asyncio.run(cancelled_at_the_end())
except ValueError as error:
    print(repr(error))
asyncio.run(too_late())
asyncio.run(asked())
left_asleep()
gc.collect()      # closes sleep() before its task is told of
