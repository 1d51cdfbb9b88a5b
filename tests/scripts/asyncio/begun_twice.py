# __init__() called twice: a future is as if it were new, and nobody hears of
# what it was to be.
import asyncio


class Counted(asyncio.Future):
    def __init__(self, **options):
        super().__init__(**options)
        super().__init__(**options)
        self.count = 2


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.Future()
    future.set_result(3)
    future.__init__()
    print(future)
    future.set_result(4)
    print(await future)
    future.__init__(loop=loop)
    future.set_exception(ValueError("nobody asks for it"))
    future.__init__()
    print(future.done(), future.cancel("a message"), future)
    future.__init__()
    future.add_done_callback(lambda done: print("lost"))
    future.__init__()
    future.set_result(5)
    print(await future)
    await asyncio.sleep(0.1)
    counted = Counted(loop=loop)
    loop.call_later(1, counted.set_result, "counted")
    print(await counted, counted.count)
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.__init__(3)
    print(queue.qsize(), queue.maxsize)
    event = asyncio.Event()
    event.set()
    event.__init__()
    print(event.is_set())


asyncio.run(main())
