# Without _threadsafe the loop does not hear of it until it wakes by itself.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def soon():
        time.sleep(1)
        loop.call_soon(print, 'called late', time.monotonic())

    def resolve():
        time.sleep(1.5)
        future.set_result('resolved')

    threading.Thread(target=soon).start()
    threading.Thread(target=resolve).start()
    loop.call_later(4, print, 'a timer wakes the loop')
    print(await future, loop.time())


asyncio.run(main())
# expect: called late 1.0
# expect: resolved 4.0
# expect: a timer wakes the loop
