# Getters and putters that are cancelled: no item is lost, none comes twice.
import asyncio
import random


async def producer(queue, count):
    for number in range(count):
        await queue.put(number)
        await asyncio.sleep(random.choice([0, 0.1]))


async def consumer(queue, taken):
    while True:
        taken.append(await queue.get())
        queue.task_done()
        await asyncio.sleep(random.choice([0, 0.2]))


async def main():
    queue, taken = asyncio.Queue(2), []
    source = asyncio.create_task(producer(queue, 12))
    for _ in range(6):
        tasks = [asyncio.create_task(consumer(queue, taken)) for _ in range(2)]
        await asyncio.sleep(0.25)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    left = asyncio.create_task(consumer(queue, taken))
    await source
    await queue.join()
    print(taken == sorted(taken), len(taken), queue.empty())
    left.cancel()


asyncio.run(main())

# expect: True 12 True
