import asyncio, random
async def philosopher(i, forks, waiter):
    left, right = forks[i], forks[(i + 1) % len(forks)]
    for meal in range(2):
        await asyncio.sleep(random.random())
        async with waiter:
            async with left:
                await asyncio.sleep(0.05)
                async with right:
                    print(f"{i} eats {meal}", left.locked(), right.locked())
                    await asyncio.sleep(0.2)
async def greedy(i, forks):
    async with forks[i]:
        await asyncio.sleep(0)
        async with forks[(i + 1) % len(forks)]:
            print("never")
async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    waiter = asyncio.Semaphore(3)
    await asyncio.gather(*(philosopher(i, forks, waiter) for i in range(4)))
    try:
        await asyncio.wait_for(asyncio.gather(*(greedy(i, forks) for i in range(4))), 5)
    except TimeoutError:
        print("nobody could eat", [f.locked() for f in forks])
asyncio.run(main())
