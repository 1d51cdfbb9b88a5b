# What still waits when its loop is closed can be closed, but nobody called.
import asyncio
import sys


def waits_of(kind):
    full = asyncio.Queue(1)
    full.put_nowait(1)
    lock = asyncio.Lock()
    lock._locked = True
    return {
        'get': lambda: asyncio.Queue().get(),
        'put': lambda: full.put(2),
        'event': lambda: asyncio.Event().wait(),
        'semaphore': lambda: asyncio.Semaphore(0).acquire(),
        'barrier': lambda: asyncio.Barrier(2).wait(),
        'sleep': lambda: asyncio.sleep(5),
        'shield': lambda: shielded(),
        'join': lambda: joined(),
    }[kind]


async def shielded():
    await asyncio.shield(asyncio.sleep(5))


async def joined():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await queue.join()


async def work(kind):
    try:
        await asyncio.sleep(10)
    finally:
        coroutine = waits_of(kind)()
        kept.append((coroutine, asyncio.create_task(coroutine)))


async def main(kind):
    asyncio.create_task(work(kind))
    await asyncio.sleep(0)


for kind in 'get', 'put', 'event', 'semaphore', 'barrier', 'sleep', 'shield', 'join':
    kept = []
    print(kind, file=sys.stderr)
    asyncio.run(main(kind))
    try:
        print(kind, kept[0][0].close())
    except RuntimeError as error:
        print(kind, repr(error))
    kept = None
