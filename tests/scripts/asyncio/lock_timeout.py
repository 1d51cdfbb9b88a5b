# Waiting for a lock, for a while.
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        async with asyncio.timeout(0.1):
            async with lock:
                print('never')
    except TimeoutError:
        print('too late', repr(lock)[-9:])
    try:
        await asyncio.wait_for(lock.acquire(), 0.1)
    except TimeoutError:
        print('too late again', repr(lock)[-9:])
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, lock.release)
    print(await asyncio.wait_for(lock.acquire(), 0.1))
    print(round(loop.time(), 2))


asyncio.run(main())

# expect: too late [locked]>
# expect: too late again [locked]>
# expect: True
# expect: 0.25
