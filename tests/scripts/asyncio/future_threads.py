"""concurrent.futures by itself, and its futures awaited."""
import asyncio, concurrent.futures, time
def work(n): time.sleep(n); return n
with concurrent.futures.ThreadPoolExecutor(3) as ex:
    fs = [ex.submit(work, n) for n in (0.3, 0.1, 0.2)]
    print([f.result() for f in concurrent.futures.as_completed(fs)])
    print(list(ex.map(work, (0.2, 0.1))))
    d, nd = concurrent.futures.wait([ex.submit(work, n) for n in (1, 2)], timeout=1.5); print(len(d), len(nd))
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor() as ex:
        f = ex.submit(work, 1); print(await asyncio.wrap_future(f))
        fut = asyncio.run_coroutine_threadsafe(asyncio.sleep(1, 'x'), loop)
        print(await asyncio.wrap_future(fut))
        fut = asyncio.run_coroutine_threadsafe(asyncio.sleep(9), loop); await asyncio.sleep(0.1); print(fut.cancel()); await asyncio.sleep(0); print(fut.cancelled())
asyncio.run(main())

# expect: [0.1, 0.2, 0.3]
# expect: [0.2, 0.1]
# expect: 1 1
# expect: 1
# expect: x
# expect: True
# expect: True
