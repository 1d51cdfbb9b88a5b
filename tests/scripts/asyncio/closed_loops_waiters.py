# Whoever wakes a task whose loop is closed is told so, and has woken it.
import asyncio

kept = []


def tell(what, call, *args):
    try:
        print(what, call(*args))
    except RuntimeError as error:
        print(what, repr(error))


async def main():
    lock, event, line = asyncio.Lock(), asyncio.Event(), asyncio.Queue()
    full = asyncio.Queue(1)
    await full.put(1)
    semaphore, changed = asyncio.Semaphore(0), asyncio.Condition()
    await lock.acquire()
    await changed.acquire()
    changed.release()
    busy = asyncio.Queue()
    busy.put_nowait(1)

    async def wait():
        async with changed:
            await changed.wait()

    for one in (lock.acquire(), event.wait(), line.get(), full.put(2),
                semaphore.acquire(), wait(), busy.join()):
        kept.append(asyncio.get_running_loop().create_task(one))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.get_running_loop().stop()
    kept.append((lock, event, line, full, semaphore, changed, busy))
    return 'done'

loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
lock, event, line, full, semaphore, changed, busy = kept[-1]
tell('release', lock.release)
tell('locked', lock.locked)
tell('set', event.set)
tell('is_set', event.is_set)
tell('put', line.put_nowait, 1)
tell('size', line.qsize)
tell('get', full.get_nowait)
tell('size', full.qsize)
tell('semaphore', semaphore.release)
tell('locked', semaphore.locked)
tell('done', busy.task_done)


async def notify():
    async with changed:
        tell('notify', changed.notify)

tell('run', asyncio.run, notify())
print([task.done() for task in kept[:-1]])
