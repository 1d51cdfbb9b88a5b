# Five philosophers, each with two forks; the last one is left-handed.
import asyncio


async def dine(name, left, right):
    async with left:
        await asyncio.sleep(0.01)
        async with right:
            print(name, 'eats')
            await asyncio.sleep(0.1)
    print(name, 'thinks')


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    async with asyncio.TaskGroup() as table:
        for i in range(5):
            first, second = sorted((i, (i + 1) % 5))
            table.create_task(dine(f'P{i}', forks[first], forks[second]))


asyncio.run(main())

# expect: P3 eats
# expect: P3 thinks
# expect: P2 eats
# expect: P2 thinks
# expect: P1 eats
# expect: P1 thinks
# expect: P0 eats
# expect: P0 thinks
# expect: P4 eats
# expect: P4 thinks
