# Semaphore: several are given back in one turn; a newcomer waits its turn.
import asyncio

log = []


async def take(semaphore, name):
    await semaphore.acquire()
    log.append(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(semaphore, n)) for n in 'abc']
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    log.append('released')
    tasks.append(asyncio.create_task(take(semaphore, 'newcomer')))
    await asyncio.sleep(0)
    print(log, semaphore.locked())
    semaphore.release()
    await asyncio.gather(*tasks)
    print(log)


asyncio.run(main())

# expect: ['released', 'a', 'b', 'c'] True
# expect: ['released', 'a', 'b', 'c', 'newcomer']
