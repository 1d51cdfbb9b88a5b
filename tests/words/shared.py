# What tasks share, and what is told of it: locks, queues, events, futures.
import asyncio
import random


async def worker(queue, lock, done):
    while True:
        item = await queue.get()
        if item > 9:
            print("much")
        if item > 99:
            print("too much")
            break
        for part in ():
            print(part)
        async with lock:
            await asyncio.sleep(0.01 * item)
        queue.task_done()
        if item == 3:
            done.set()


async def stubborn():
    for part in ():
        part += 1
        print(part)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)


async def quick():
    return 7


async def holds(gate):
    async with gate:
        await asyncio.sleep(0.01)


async def meets(barrier):
    await asyncio.sleep(0)
    await barrier.wait()


async def nameless_group():
    groups = [asyncio.TaskGroup()]
    async with groups[0]:
        groups[0].create_task(stubborn())
        await asyncio.sleep(0.01)
        raise ValueError("in the block")


async def lucky():
    chance = random.randint(1, 6)
    if chance > 6:
        return chance
    if random.choice(["heads", "tails"]) != "edge":
        await asyncio.sleep(random.uniform(0.1, 0.2))


async def shuffles():
    cards = [1, 2, 3]
    random.shuffle(cards)
    await asyncio.sleep(0)


async def asks_itself():
    asyncio.current_task().cancel("enough")
    asyncio.current_task().uncancel()
    await asyncio.sleep(0)


async def waits_for(task):
    await task


async def many(lock):
    async with lock:
        await asyncio.sleep(0)


async def main():
    queue, lock, done = asyncio.Queue(2), asyncio.Lock(), asyncio.Event()
    condition = asyncio.Condition()
    workers = [asyncio.create_task(worker(queue, lock, done)) for _ in "ab"]
    for item in range(5):
        await queue.put(item)
    watcher = asyncio.create_task(done.wait())
    await queue.join()
    await watcher
    for task in workers:
        task.cancel()
    slow = asyncio.create_task(stubborn(), name="slow")
    outer = asyncio.create_task(waits_for(slow))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    outer.cancel()
    early = asyncio.create_task(quick())
    await early
    early.cancel()
    never = asyncio.create_task(quick())
    never.cancel()
    own = asyncio.create_task(asks_itself())
    await asyncio.gather(outer, never, own, return_exceptions=True)

    async def notified():
        async with condition:
            await condition.wait()

    tasks = [asyncio.create_task(notified()) for _ in range(2)]
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    loop = asyncio.get_running_loop()
    box, bad = loop.create_future(), loop.create_future()
    loop.call_soon(box.set_result, 5)
    await box
    bad.set_exception(ValueError("bad"))
    try:
        await asyncio.gather(bad, quick())
    except ValueError:
        pass
    busy = [asyncio.create_task(many(lock)) for _ in range(3)]
    await asyncio.wait(busy)
    loop.call_later(0.01, asyncio.current_task().cancel)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    coroutine = quick()
    await asyncio.create_task(coroutine)
    try:
        await coroutine
    except RuntimeError:
        pass
    await asyncio.gather(lucky(), shuffles())
    gate, meet = asyncio.Semaphore(1), asyncio.Barrier(2)
    places = [asyncio.Semaphore(1), asyncio.Barrier(2)]
    await asyncio.gather(holds(gate), holds(gate), meets(meet), meets(meet))
    await asyncio.gather(holds(places[0]), holds(places[0]),
                         meets(places[1]), meets(places[1]))
    for next_one in asyncio.as_completed([holds(gate), quick()]):
        await next_one
    for number in (11, 12):
        async with asyncio.TaskGroup() as crowd:
            for _ in range(number):
                crowd.create_task(quick())
    try:
        await nameless_group()
    except* ValueError:
        pass
    asyncio.create_task(stubborn()).set_name("left")


asyncio.run(main())
