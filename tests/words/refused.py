"""What comes too late, or twice: each brings out a sentence about it."""
import asyncio
import concurrent.futures
import time


async def waits(future):
    await future


async def sets_twice():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError:
        pass


async def sets_too_late():
    future = asyncio.get_running_loop().create_future()
    waiter = asyncio.create_task(waits(future))
    await asyncio.sleep(0.1)
    waiter.cancel()
    await asyncio.sleep(0)
    try:
        future.set_result(3)
    except asyncio.InvalidStateError:
        pass


async def waits_for(others, name):
    await asyncio.sleep(0)
    await others[name]


async def stopped_in_a_circle():
    others = {}
    others['one'] = asyncio.create_task(waits_for(others, 'two'))
    others['two'] = asyncio.create_task(waits_for(others, 'one'))
    await asyncio.sleep(0.1)
    try:
        others['one'].cancel()
    except RecursionError:
        pass


async def stops_itself():
    asyncio.current_task().cancel()
    return 'lost'


async def takes_one(queue, error):
    await queue.get()
    if error:
        raise error
    await asyncio.sleep(9)


async def leaves_items(error):
    queue = asyncio.Queue()
    queue.put_nowait('left')
    taker = asyncio.create_task(takes_one(queue, error))
    await asyncio.sleep(0.1)
    taker.cancel()
    try:
        async with asyncio.timeout(0.1):
            await queue.join()
    except TimeoutError:
        pass


async def one_thread_for_two():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, time.sleep, 1)
        try:
            async with asyncio.timeout(0.3):
                await loop.run_in_executor(pool, time.sleep, 1)
        except TimeoutError:
            pass
        await first


async def main():
    await sets_twice()
    await sets_too_late()
    await asyncio.wait([asyncio.create_task(stops_itself())])
    await leaves_items(ValueError('broken'))
    await leaves_items(None)
    await one_thread_for_two()
    await asyncio.sleep(2)
    await stopped_in_a_circle()


try:
    asyncio.run(main())
except RecursionError:      # which cannot stop those in the circle, either
    pass
