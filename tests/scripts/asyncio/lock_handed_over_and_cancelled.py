# Lock: one that was woken and is cancelled in the same turn wakes the next.
import asyncio


async def take(lock, name):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, 'cancelled', lock.locked())
        raise
    print(name, 'has it')
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(take(lock, 'a'))
    b = asyncio.create_task(take(lock, 'b'))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    print('free', not lock.locked())
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled())


asyncio.run(main())

# expect: free True
# expect: a cancelled False
# expect: b has it
# expect: True False
