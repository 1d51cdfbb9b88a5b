# wait()'s sets hold tasks in the order of their creation, for the collector,
# too, which tells of them at the end in the order in which it has met them.
import asyncio


async def work(lock):
    async with lock:
        await asyncio.wait_for(lock.acquire(), 0.5)


async def fail(delay):
    await asyncio.sleep(delay)
    raise KeyError('k')


def program():
    async def main():
        lock = asyncio.Lock()
        done, pending = await asyncio.wait([
            asyncio.create_task(work(lock)),
            asyncio.create_task(fail(0)),
            asyncio.create_task(work(lock)),
        ], return_when='FIRST_EXCEPTION')
        print(len(done), len(pending))
        await asyncio.sleep(2)
        raise ValueError('c')

    asyncio.run(main())


program()
