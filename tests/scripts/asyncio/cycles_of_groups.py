# An exception that leaves a group is held by the frame that has raised it: what
# that holds goes when the collector comes, at the end of a program.
import asyncio


class Wrapped:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


async def nobody_awaits():
    pass


async def grouped(awaitable):
    try:
        async with asyncio.TaskGroup():
            asyncio.get_running_loop().call_soon(asyncio.current_task().cancel)
            await asyncio.gather(asyncio.ensure_future(awaitable))
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()


async def main():
    await grouped(Wrapped(nobody_awaits()))
    for number in range(30):
        await grouped(asyncio.sleep(1))
    print('end')


asyncio.run(main())
print('over')
