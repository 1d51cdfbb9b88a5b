# Queue: items go round in the order in which the getters came.
import asyncio


async def get(queue, name, count):
    for _ in range(count):
        print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name, 2)) for name in 'abc']
    await asyncio.sleep(0)
    for item in range(6):
        await queue.put(item)
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)


asyncio.run(main())

# expect: a 0
# expect: b 1
# expect: c 2
# expect: a 3
# expect: b 4
# expect: c 5
