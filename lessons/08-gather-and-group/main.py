"""Ten tasks in one group. Each fails at once with a chance of one in ten;
the others sleep for about a second.

Run it with a few seeds. On most of them somebody fails: how many of the
other nine print their result, and at what time does the group end?
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
        async with asyncio.TaskGroup() as tg:
            for _ in range(10):
                tasks.append(tg.create_task(do_it()))
        for t in tasks:
            print(t.result())
    except* ValueError as e:
        for err in e.exceptions:
            print(err)
asyncio.run(main())
