# time.sleep() answers None, whoever else runs meanwhile.
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    print(await asyncio.to_thread(time.sleep, .2))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, time.sleep, .1))


asyncio.run(main())
with ThreadPoolExecutor(2) as pool:
    print(pool.submit(time.sleep, .1).result())
    print(list(pool.map(time.sleep, [.1, .2])))
print(time.sleep(.1), time.sleep(0))
lock = threading.Lock()
print(lock.acquire(), lock.acquire(timeout=.1), time.sleep(.1))
