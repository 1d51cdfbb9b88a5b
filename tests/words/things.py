"""Things that nobody hands on any more: each in its own way."""
import asyncio


async def take(slots, hold):
    await slots.acquire()
    await asyncio.sleep(hold)


async def want(thing):
    await thing


async def look(door, seen):
    async with door:
        await door.wait_for(lambda: seen)


async def knock(door):
    async with door:
        door.notify_all()


async def keep(lock):
    await lock.acquire()


async def get(box):
    return await box


kept, last = {}, None


async def alone():
    await asyncio.get_running_loop().create_future()


async def store():
    kept[1] = asyncio.get_running_loop().create_future()
    await kept[1]


async def leave():
    global last
    last = asyncio.get_running_loop().create_future()
    await last


async def main():
    loop = asyncio.get_running_loop()
    shut, slots = asyncio.Semaphore(0), asyncio.Semaphore(1)
    empty, silent, door = asyncio.Queue(), asyncio.Condition(), asyncio.Condition()
    lamp, lock = asyncio.Event(), asyncio.Lock()
    box, other = loop.create_future(), loop.create_future()
    holder = asyncio.create_task(take(slots, 10))
    loop.call_later(0.1, lamp.set)
    loop.call_later(0.2, lamp.clear)
    tasks = [asyncio.create_task(one) for one in (
        keep(lock), look(door, []), knock(door), get(box), get(other))]
    await asyncio.sleep(0.3)
    holder.cancel()
    tasks[-1].cancel()
    async with silent:
        await asyncio.gather(
            want(shut.acquire()), want(slots.acquire()), want(empty.get()),
            want(lamp.wait()), want(lock.acquire()), want(silent.wait()),
            want(box), want(other), alone(), store(), leave(), *tasks, return_exceptions=True)

asyncio.run(main())
