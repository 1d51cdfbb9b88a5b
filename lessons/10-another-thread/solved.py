"""A call that knows nothing of asyncio: on the loop's thread, and on others."""
import asyncio
import random
import threading
import time


def measure(seconds):
    time.sleep(seconds)
    return round(20 + seconds, 1)


def sensor(seconds, ready, loop):
    measure(seconds)
    loop.call_soon_threadsafe(ready.set)


async def clock():
    while True:
        await asyncio.sleep(0.5)
        print('tick')


async def main():
    ticking = asyncio.create_task(clock())
    await asyncio.sleep(0)
    seconds = random.uniform(1.1, 1.4)
    print('on this thread:', measure(seconds))
    print('on another:', await asyncio.to_thread(measure, seconds))
    try:
        async with asyncio.timeout(0.3):
            await asyncio.to_thread(measure, seconds)
    except TimeoutError:
        print('no third time')
    ready = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Thread(target=sensor, args=(seconds, ready, loop)).start()
    await ready.wait()
    print('the sensor is ready')
    ticking.cancel()


asyncio.run(main())
