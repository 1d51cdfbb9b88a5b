import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def shrink(picture):
    time.sleep(0.5)
    return picture[:3]


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="shrink") as pool:
        print(await asyncio.gather(*[
            loop.run_in_executor(pool, shrink, name)
            for name in ("summer", "autumn", "winter", "spring", "snow")]))
    print(loop.time())


asyncio.run(main())

# why: Of the calls handed to threads, three had to wait for a free one: their pool has two.
# why: handed over in line 15 at 0.000 s: it began at 1.000 s, when shrink_0 was done with the call before it.
# why: max_workers says how many threads a pool has at most.
# ru why: Вызовов, которым пришлось ждать свободного потока: 3; потоков в их пуле: 2.
