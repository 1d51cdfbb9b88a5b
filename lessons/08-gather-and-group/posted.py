import asyncio, random
async def do_it() -> str:
    if random.random() < 0.1:
        raise ValueError('Oops')
    delay = random.uniform(0.5, 1.5)
    await asyncio.sleep(delay)
    return delay
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            for _ in range(10):
                tasks.append(tg.create_task(do_it()))
        for t in tasks:
            print(t.result())
    except* ValueError as e:
        for err in e.exceptions:
            print(err)
asyncio.run(main())
