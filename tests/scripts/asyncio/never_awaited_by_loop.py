# What the loop lets go of, or run() at its end, dies in Python of asyncio's own.
import asyncio


class Wrapped:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


async def nobody_awaits():
    pass


async def no_more():
    pass


def program():
    kept = []

    async def left():
        kept.append(1)
        await asyncio.ensure_future(Wrapped(nobody_awaits()))

    async def fails():
        raise KeyError(1)

    async def waits():
        await asyncio.wait_for(asyncio.gather(
            fails(), asyncio.wait_for(no_more(), 0), return_exceptions=True), 0)

    async def main():
        asyncio.get_running_loop().set_exception_handler(
            lambda loop, context: print('handler', context['message']))
        async with asyncio.timeout(5):
            async with asyncio.TaskGroup() as group:
                group.create_task(waits())
                group.create_task(fails())
        asyncio.create_task(left())

    async def second():
        asyncio.create_task(left())

    try:
        asyncio.run(main())
    except* KeyError as error:
        print(repr(error))
    asyncio.run(second())
    print(len(kept))


program()
