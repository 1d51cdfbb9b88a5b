# From a thread into the loop: run_coroutine_threadsafe(), call_soon_threadsafe().
import asyncio
import concurrent.futures
import threading
import time


async def add(a, b):
    await asyncio.sleep(1)
    return a + b


async def fail():
    raise KeyError('k')


def use(loop):
    print(asyncio.run_coroutine_threadsafe(add(1, 2), loop).result())
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as error:
        print('raised', error)
    slow = asyncio.run_coroutine_threadsafe(add(3, 4), loop)
    try:
        slow.result(timeout=0.5)
    except concurrent.futures.TimeoutError:
        print('not yet', time.monotonic(), slow.cancel())
    time.sleep(0.1)
    print(slow.cancelled())
    loop.call_soon_threadsafe(print, 'called in the loop')
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=use, args=(loop,))
    thread.start()
    await asyncio.to_thread(thread.join)
    print('joined', loop.time())


asyncio.run(main())
# expect: 3
# expect: raised 'k'
# expect: not yet 1.5 True
# expect: True
# expect: no running event loop
# expect: A coroutine object is required
# expect: called in the loop
# expect: joined 1.6
