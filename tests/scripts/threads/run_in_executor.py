# run_in_executor() with a pool of one's own, the loop's, and none any more.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(1)
    return n, time.monotonic()


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, work, n) for n in range(5)]
        print(await asyncio.gather(*futures))
        # expect: [(0, 1.0), (1, 1.0), (2, 2.0), (3, 2.0), (4, 3.0)]
    loop.set_default_executor(ThreadPoolExecutor(1, thread_name_prefix='mine'))
    print(await asyncio.gather(loop.run_in_executor(None, work, 'a'),
                               asyncio.to_thread(work, 'b')))
    # expect: [('a', 4.0), ('b', 5.0)]
    future = loop.run_in_executor(None, work, 'c')
    print(future.cancel())  # expect: True
    await loop.shutdown_default_executor()
    print(time.monotonic())  # expect: 6.0
    try:
        loop.run_in_executor(None, work, 'd')
    except RuntimeError as error:
        print(error)  # expect: Executor shutdown has been called


asyncio.run(main())
