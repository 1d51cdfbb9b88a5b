"""Locks: in turn, cancelled while waiting, released twice, taken twice."""
import asyncio
async def main():
    lock = asyncio.Lock()
    async def w(n):
        async with lock:
            print(n, 'in', lock.locked())
            await asyncio.sleep(0.1)
        print(n, 'out')
    await asyncio.gather(*(w(i) for i in range(3)))
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    t.cancel()
    lock.release()
    try: await t
    except asyncio.CancelledError: print('cancelled', lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    try:
        with lock: pass
    except Exception as e: print(type(e).__name__, str(e)[:40])
    try:
        await asyncio.wait_for(asyncio.gather(lock.acquire(), lock.acquire()), 1)
    except TimeoutError: print('deadlock avoided', lock.locked())
asyncio.run(main())

# expect: 0 in True
# expect: 0 out
# expect: 1 in True
# expect: 1 out
# expect: 2 in True
# expect: 2 out
# expect: cancelled False
# expect: Lock is not acquired.
# expect: TypeError 'Lock' object does not support the conte
# expect: deadlock avoided True
