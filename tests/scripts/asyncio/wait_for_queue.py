# wait_for() and a queue: no item gets lost.
import asyncio


async def consumer(queue):
    got = []
    while len(got) < 4:
        try:
            got.append(await asyncio.wait_for(queue.get(), 0.15))
        except TimeoutError:
            got.append('-')
    return got


async def producer(queue):
    for item in range(3):
        await asyncio.sleep(0.2)
        queue.put_nowait(item)


async def main():
    queue = asyncio.Queue()
    results = await asyncio.gather(consumer(queue), producer(queue))
    print(results[0], queue)


asyncio.run(main())

# expect: ['-', 0, '-', 1] <Queue maxsize=0 _queue=[2] tasks=3>
