# Classes and coroutines that are called back go by their names.
import asyncio


class Kind:
    def __init__(self):
        raise ValueError("no")

    class Inner:
        def __init__(self, x):
            pass


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    coroutine = work()
    handles = [loop.call_soon(Kind), loop.call_soon(Kind.Inner),
               loop.call_soon(int), loop.call_soon(coroutine, 1)]
    print(handles)
    await asyncio.sleep(0)
    coroutine.close()
    future = loop.create_future()
    future.add_done_callback(Kind)
    future.add_done_callback(print)
    print(future)

asyncio.run(main())
