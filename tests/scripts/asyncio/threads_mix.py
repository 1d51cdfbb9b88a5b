"""Threads, pools and the loop hand work to one another."""
import asyncio, threading, time, queue
from concurrent.futures import ThreadPoolExecutor
def blocking(n):
    time.sleep(n)
    return n, threading.current_thread().name
def feeder(loop, aq):
    for i in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(aq.put_nowait, i)
    fut = asyncio.run_coroutine_threadsafe(aq.put('end'), loop)
    print('put', fut.result(1))
async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 0.2))
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix='pool') as pool:
        futs = [loop.run_in_executor(pool, blocking, d) for d in (.3, .1, .2)]
        for f in asyncio.as_completed(futs):
            print(await f, round(loop.time(), 2))
    aq = asyncio.Queue()
    th = threading.Thread(target=feeder, args=(loop, aq), name='feeder', daemon=True)
    th.start()
    while (x := await aq.get()) != 'end':
        print('got', x, round(loop.time(), 2))
    await asyncio.sleep(0)
    th.join()
    print(th.is_alive(), threading.active_count() >= 1)
asyncio.run(main())

# expect: (0.2, 'asyncio_0')
# expect: (0.1, 'pool_1') 0.3
# expect: (0.3, 'pool_0') 0.5
# expect: (0.2, 'pool_1') 0.5
# expect: got 0 0.6
# expect: got 1 0.7
# expect: got 2 0.8
# expect: put None
# expect: False True
