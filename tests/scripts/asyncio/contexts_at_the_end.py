# What a task is told while main's error is handled has that for a context, if
# CPython raises it; what is thrown in as it is has none.
import asyncio


class Odd(Exception):
    pass


async def tell(what, made):
    try:
        await made()
    except (asyncio.CancelledError, Odd) as error:
        print(what, repr(error), repr(error.__context__))


async def main(is_done):
    loop = asyncio.get_running_loop()
    future, gate, line = loop.create_future(), asyncio.Event(), asyncio.Queue()

    async def fails():
        await future
        raise Odd

    failing = asyncio.create_task(fails())

    async def plain():
        await future

    async def fault():
        await failing

    async def gathered():
        await asyncio.gather(future)

    async def gathered_fault():
        await asyncio.gather(failing)

    async def shielded():
        await asyncio.shield(failing)

    async def waited():
        await asyncio.wait([future])

    async def waited_for():
        await asyncio.wait_for(future, 5)

    async def in_time():
        async with asyncio.timeout(5):
            await future

    async def grouped():
        async with asyncio.TaskGroup() as group:
            group.create_task(plain())

    async def sleeping():
        await asyncio.sleep(5)

    async def event():
        await gate.wait()

    async def got():
        await line.get()

    for what in (plain, fault, gathered, gathered_fault, shielded, waited,
                 waited_for, in_time, grouped, sleeping, event, got):
        asyncio.create_task(tell(what.__name__, what))
    await asyncio.sleep(1)
    if is_done:
        future.set_result(1)
        gate.set()
        line.put_nowait(1)
        await asyncio.sleep(0)
    raise ValueError('main')


for is_done in False, True:
    try:
        asyncio.run(main(is_done))
    except ValueError as error:
        print(repr(error), repr(error.__context__))


async def by_hand():
    """What is thrown into who waits for a future knows its own frames alone."""
    future = asyncio.get_running_loop().create_future()

    async def inner():
        try:
            raise Odd('inner')
        except Odd:
            await future

    async def outer(waits):
        await waits()

    async def wait():
        await future

    for waits in inner, wait:
        coroutine = outer(waits)
        coroutine.send(None)
        try:
            raise KeyError
        except KeyError:
            try:
                coroutine.throw(ValueError('thrown'))
            except ValueError as error:
                print(repr(error), repr(error.__context__))
        future = asyncio.get_running_loop().create_future()

asyncio.run(by_hand())
