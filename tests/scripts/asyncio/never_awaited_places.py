# A coroutine that nobody awaited is told of once for each place: where asyncio
# lets go of it is one, the end of the program, where no Python runs, another.
import asyncio


class Wrapped:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


def program():
    kept = []

    async def nobody_awaits():
        pass

    async def cancels_itself():
        me = asyncio.current_task()
        asyncio.get_running_loop().call_soon(me.cancel)
        await asyncio.wait_for(
            asyncio.ensure_future(Wrapped(nobody_awaits())), 0.3)

    async def main():
        kept.append(asyncio.create_task(cancels_itself()))
        await asyncio.sleep(1)
        try:
            await cancels_itself()
        except asyncio.CancelledError as error:
            print(repr(error))

    asyncio.run(main())
    print(len(kept))


program()
