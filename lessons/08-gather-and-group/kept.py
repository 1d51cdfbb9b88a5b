"""gather() that gives errors back as results."""
import asyncio, random
async def do_it() -> float:
    if random.random() < 0.1:
        raise ValueError('Oops')
    delay = random.uniform(0.5, 1.5)
    await asyncio.sleep(delay)
    return delay
async def main():
    tasks = [asyncio.create_task(do_it()) for _ in range(10)]
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(result)
asyncio.run(main())
