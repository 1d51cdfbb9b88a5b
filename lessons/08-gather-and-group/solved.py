import asyncio, random
async def do_it() -> float:
    if random.random() < 0.1:
        raise ValueError('Oops')
    delay = random.uniform(0.5, 1.5)
    await asyncio.sleep(delay)
    return delay
async def main():
    tasks = [asyncio.create_task(do_it()) for _ in range(10)]
    try:
        for delay in await asyncio.gather(*tasks):
            print(delay)
    except ValueError as err:
        print(err)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        for task in tasks:
            if not task.cancelled():
                task.exception()
asyncio.run(main())
