"""Events of many kinds, one after another: each is asked for by its number."""
import asyncio
import concurrent.futures
import random
import threading

ANSWER = concurrent.futures.Future()


async def nap(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def of_futures(loop):
    box = loop.create_future()
    loop.call_later(0.1, box.set_result, random.choice('ab'))
    await box
    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(nap(0), loop))


async def of_queues():
    queue = asyncio.Queue()
    await queue.put(random.random())
    await queue.get()
    queue.task_done()
    await queue.join()


async def of_groups():
    group = asyncio.TaskGroup()
    try:
        late = nap(1)
        group.create_task(late)
    except RuntimeError:
        late.close()
    async with group:
        group.create_task(nap(0.1))
        group.create_task(nap(0.1))
    try:
        late = nap(1)
        group.create_task(late)
    except RuntimeError:
        late.close()


async def of_gathers():
    child = asyncio.create_task(nap(1))
    sibling = asyncio.create_task(nap(0.2))
    asyncio.get_running_loop().call_later(0.1, child.cancel)
    try:
        await asyncio.gather(child, sibling)
    except asyncio.CancelledError:
        pass
    await sibling
    early = asyncio.create_task(nap(1))
    early.cancel()
    await asyncio.wait([early])


async def of_limits():
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(0.1):
            asyncio.get_running_loop().call_later(0.1, task.cancel)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        task.uncancel()
    except TimeoutError:
        pass


async def of_errors():
    task = asyncio.create_task(nap('no number'))
    await asyncio.wait([task])
    task.exception()
    try:
        raise ExceptionGroup('one', [OSError('one')])
    except* ValueError:
        print('not here')
    except* OSError:
        pass


def wants():
    return ANSWER.result()


def of_threads():
    waiting = threading.Thread(target=wants)
    waiting.start()
    ANSWER.set_result(1)
    waiting.join()
    loop = asyncio.new_event_loop()
    running = threading.Thread(target=loop.run_forever)
    running.start()
    loop.call_soon_threadsafe(threading.Thread(target=print).start)
    loop.call_soon_threadsafe(loop.stop)
    running.join()


async def of_names(loop):
    asyncio.current_task().set_name('first')
    random.shuffle([1, 2])
    futures = {loop.create_future()}
    for _ in 'ab':
        try:
            list(map(asyncio.Future.set_result, futures, [1]))
        except asyncio.InvalidStateError:
            pass


async def main():
    loop = asyncio.get_running_loop()
    of_threads()
    await of_names(loop)
    thread = threading.Thread(target=print, args=('from a thread',))
    thread.start()
    thread.join()
    await of_futures(loop)
    await of_queues()
    await of_groups()
    await of_gathers()
    await of_limits()
    await of_errors()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(nap('long'))
    except* ValueError:
        print('not here')


asyncio.run(main())
