# The loop's own pool at the end: what waits for it, and for how long.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    slow = loop.run_in_executor(None, time.sleep, 2)
    start = loop.time()
    await loop.shutdown_default_executor()
    print(loop.time() - start, slow.done())
    try:
        await asyncio.to_thread(print, 'never')
    except RuntimeError as error:
        print(error)


async def leaves_one():
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 3)
    print('main ends', asyncio.get_running_loop().time())


async def in_time():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, time.sleep, 4)
    try:
        await loop.shutdown_default_executor(timeout=1)
    except TypeError as error:
        print('no timeout yet')
    print(loop.time())


asyncio.run(main())
asyncio.run(leaves_one())
print(time.monotonic())
asyncio.run(in_time())
print(time.monotonic())
# expect: 2.0 True
# expect: Executor shutdown has been called
# expect: main ends 2.0
# expect: 5.0
# expect: 6.0
# expect: 9.0
