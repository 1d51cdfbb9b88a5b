# The same, all right-handed: each holds one fork and waits for the next.
import asyncio


async def dine(forks, i):
    async with forks[i]:
        await asyncio.sleep(0.01)
        async with forks[(i + 1) % len(forks)]:
            print('never')


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    await asyncio.gather(*[dine(forks, i) for i in range(3)])


asyncio.run(main())

# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks wait:
# expect error: Task-1 waits for gather(Task-2, Task-3, Task-4), at
# expect error: Task-2 waits for the lock `forks[1]`, held by Task-3 since line 6, at
# expect error: Task-3 waits for the lock `forks[2]`, held by Task-4 since line 6, at
# expect error: Task-4 waits for the lock `forks[0]`, held by Task-2 since line 6, at
# expect status: 3
