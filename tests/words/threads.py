# What threads do to a loop, and what the loop does not hold.
import asyncio
import gc
import threading
import time
from concurrent.futures import ThreadPoolExecutor


async def square(number):
    await asyncio.sleep(0.1 / number)
    return number * number


async def lost():
    await asyncio.get_running_loop().create_future()


def touch(loop, lock):
    with lock:
        time.sleep(0.01)
    loop.call_soon(print, "late")


async def main():
    loop = asyncio.get_running_loop()
    lock = threading.Lock()
    for _ in range(2):
        threading.Thread(target=touch, args=(loop, lock)).start()
    await asyncio.sleep(0.5)
    tasks = [asyncio.create_task(square(n)) for n in (1, 2, 3)]
    await asyncio.wait(tasks)
    print([task.result() for task in (tasks[2], tasks[0], tasks[1])])
    print([task.exception() for task in tasks])
    asyncio.create_task(lost())
    await asyncio.sleep(0.1)
    gc.collect()
    worker = threading.Thread(target=time.sleep, args=(0.2,))
    worker.start()
    worker.join()
    await asyncio.to_thread(time.sleep, 0.1)
    with ThreadPoolExecutor(1) as pool:
        await asyncio.gather(*[loop.run_in_executor(pool, time.sleep, 0.1)
                               for _ in range(2)])
        await loop.run_in_executor(pool, time.sleep, 0.1)


asyncio.run(main())
