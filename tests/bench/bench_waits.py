"""Programs of tasks that wait for one another, by what they do."""

WAITS = {}

WAITS['an M/M/1 queue of 100000 customers'] = '''
import asyncio
import random


async def customers(queue, count):
    for _ in range(count):
        await asyncio.sleep(random.expovariate(0.8))
        queue.put_nowait(asyncio.get_running_loop().time())
    queue.put_nowait(None)


async def clerk(queue):
    loop = asyncio.get_running_loop()
    waited = 0.0
    while (came := await queue.get()) is not None:
        waited += loop.time() - came
        await asyncio.sleep(random.expovariate(1.0))
    return waited


async def main():
    queue = asyncio.Queue()
    sent = asyncio.create_task(customers(queue, 100000))
    print(await clerk(queue))
    await sent


asyncio.run(main())
'''

WAITS['an item around a ring of 1000 tasks'] = '''
import asyncio


async def member(before, behind, rounds):
    for _ in range(rounds):
        behind.put_nowait(await before.get() + 1)


async def main():
    queues = [asyncio.Queue() for _ in range(1000)]
    async with asyncio.TaskGroup() as group:
        for i in range(1000):
            group.create_task(member(queues[i], queues[(i + 1) % 1000], 100))
        queues[0].put_nowait(0)
    print(queues[0].get_nowait())


asyncio.run(main())
'''

WAITS['100000 hand-overs of a lock'] = '''
import asyncio


async def work(lock, rounds):
    for _ in range(rounds):
        async with lock:
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(work(lock, 10000))


asyncio.run(main())
'''

WAITS['100000 times wait_for() that does not expire'] = '''
import asyncio


async def answer():
    await asyncio.sleep(0.01)
    return 1


async def main():
    total = 0
    for _ in range(100000):
        total += await asyncio.wait_for(answer(), 1)
    print(total)


asyncio.run(main())
'''

# The first of them as it is written with SimPy.
SIMPY = '''
import random

import simpy


def customers(env, queue, count):
    for _ in range(count):
        yield env.timeout(random.expovariate(0.8))
        queue.put(env.now)
    queue.put(None)


def clerk(env, queue, waited):
    while (came := (yield queue.get())) is not None:
        waited.append(env.now - came)
        yield env.timeout(random.expovariate(1.0))


env = simpy.Environment()
queue = simpy.Store(env)
waited = []
env.process(customers(env, queue, 100000))
env.process(clerk(env, queue, waited))
env.run()
print(sum(waited))
'''
