# A semaphore serves in the order of asking; who comes late does not jump in.
import asyncio
import random


async def user(semaphore, name, delay):
    await asyncio.sleep(delay)
    async with semaphore:
        print(name, 'in at', round(asyncio.get_running_loop().time(), 3))
        await asyncio.sleep(1)


async def greedy(semaphore):
    for _ in range(3):
        await semaphore.acquire()
        print('greedy', semaphore.locked())
        semaphore.release()
        await asyncio.sleep(0)


async def main():
    semaphore = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(user(semaphore, number, number / 100))
        await asyncio.sleep(0.5)
        group.create_task(greedy(semaphore))
    semaphore = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(user(semaphore, name, 0)) for name in 'abcd']
    await asyncio.sleep(0.1)
    tasks[random.randrange(1, 4)].cancel()
    tasks[0].cancel()
    await asyncio.wait(tasks)


asyncio.run(main())

# expect: 0 in at 0.0
# expect: 1 in at 0.01
# expect: 2 in at 1.0
# expect: 3 in at 1.01
# expect: 4 in at 2.0
# expect: greedy True
# expect: greedy True
# expect: greedy True
# expect: a in at 3.0
# expect: c in at 3.1
# expect: d in at 4.1
