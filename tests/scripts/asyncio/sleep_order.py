# Timers with one deadline fire in the order in which they were set.
import asyncio


async def worker(number, delay):
    await asyncio.sleep(delay)
    print('woke', number)


async def main():
    tasks = [asyncio.create_task(worker(n, 0.01)) for n in range(5)]
    tasks.append(asyncio.create_task(worker(9, 0.005)))
    tasks.append(asyncio.create_task(worker(8, 0)))
    tasks.append(asyncio.create_task(worker(7, -1)))
    for task in tasks:
        await task
    print(await asyncio.sleep(0, 'zero'), await asyncio.sleep(0.001, 'more'))


asyncio.run(main())

# expect: woke 8
# expect: woke 7
# expect: woke 9
# expect: woke 0
# expect: woke 1
# expect: woke 2
# expect: woke 3
# expect: woke 4
# expect: zero more
