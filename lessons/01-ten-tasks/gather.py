"""The same ten tasks under gather() instead of a TaskGroup.

If one fails, main catches its error and sleeps for two seconds more. Which
of the others have a result to show then?
"""
import asyncio, random
async def do_it() -> float:
    if random.random() < 0.1:
        raise ValueError('Oops')
    delay = random.uniform(0.5, 1.5)
    await asyncio.sleep(delay)
    return delay
async def main():
    tasks = []
    try:
        for _ in range(10):
            tasks.append(asyncio.create_task(do_it()))
        for delay in await asyncio.gather(*tasks):
            print(delay)
    except ValueError as err:
        print(err)
        await asyncio.sleep(2)
        for t in tasks:
            if t.exception() is None:
                print('finished all the same:', t.result())
asyncio.run(main())
