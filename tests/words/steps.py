# Several tasks take a step in one turn: what they wait for; and a time limit
# that is moved, and taken away; a signal with a handler.
import asyncio
import signal


async def uses(lock, queue=None):
    async with lock:
        await asyncio.sleep(1)
        if queue is not None:
            await queue.get()


async def gets(queue):
    await queue.get()


async def sleeps():
    await asyncio.sleep(0.5)


async def limited():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        limit.reschedule(None)
        await asyncio.sleep(2)


async def main():
    lock, other, queue = asyncio.Lock(), asyncio.Lock(), asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(uses(lock))
    async with lock, asyncio.TaskGroup() as group:
        group.create_task(uses(lock))
        group.create_task(sleeps())
        group.create_task(uses(lock))
        await asyncio.sleep(0)
        await asyncio.sleep(0.1)
        lock.release()
        await asyncio.sleep(3)
        await lock.acquire()
    async with other, asyncio.TaskGroup() as group:
        group.create_task(uses(other))
        group.create_task(gets(queue))
        await asyncio.sleep(0.1)
        queue.put_nowait(1)
        other.release()
        await asyncio.sleep(2)
        await other.acquire()
    await limited()
    signal.signal(signal.SIGINT, lambda number, frame: print(number))
    signal.raise_signal(signal.SIGINT)

asyncio.run(main())
