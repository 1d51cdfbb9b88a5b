"""Philosophers who take the lower fork first."""
import asyncio
async def philosopher(i, forks, log):
    for _ in range(2):
        a, b = sorted((i, (i + 1) % len(forks)))
        async with forks[a]:
            await asyncio.sleep(0.1)
            async with forks[b]:
                log.append(i); await asyncio.sleep(0.1)
async def main():
    forks = [asyncio.Lock() for _ in range(5)]; log = []
    await asyncio.gather(*(philosopher(i, forks, log) for i in range(5))); print(log, asyncio.get_running_loop().time())
asyncio.run(main())

# expect: [3, 2, 1, 3, 0, 2, 1, 4, 0, 4] 1.0999999999999999
