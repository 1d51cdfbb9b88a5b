# Lock: a newcomer does not overtake one that has been woken.
import asyncio

log = []


async def take(lock, name):
    async with lock:
        log.append(name)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(take(lock, 'first'))
    await asyncio.sleep(0)
    lock.release()
    log.append('released')
    await take(lock, 'newcomer')
    await first
    print(log)


asyncio.run(main())

# expect: ['released', 'first', 'newcomer']
