"""A time limit on work in a thread: the wait ends, the thread does not."""
import asyncio
import concurrent.futures
import time

def slow(n):
    time.sleep(n)
    print('slow over', n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(asyncio.to_thread(slow, 2), 1)
    except TimeoutError:
        print('gave up', loop.time())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        fs = [loop.run_in_executor(pool, slow, n) for n in (1, 0.5, 0.2)]
        for f in asyncio.as_completed(fs):
            print(await f)
        try:
            await loop.run_in_executor(pool, int, 'x')
        except ValueError as e:
            print(e)
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    loop.call_later(1, cf.set_result, 5)
    print(await af)
    print(loop.time())

asyncio.run(main())

# expect: gave up 1.0
# expect: slow over 0.5
# expect: 0.5
# expect: slow over 0.2
# expect: 0.2
# expect: slow over 2
# expect: slow over 1
# expect: 1
# expect: invalid literal for int() with base 10: 'x'
# expect: 5
# expect: 3.0
