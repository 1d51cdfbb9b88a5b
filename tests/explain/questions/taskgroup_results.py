# source: https://engineersofai.com/docs/python/python-advanced/advanced-async-and-concurrency/structured-concurrency-with-taskgroup-practice
# right answer: Results are asked from the Task objects after the block; order is that of creation, whichever ended first.
import asyncio

async def square(n):
    await asyncio.sleep((5 - n) / 20)
    print("computed", n)
    return n * n

async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = {n: tg.create_task(square(n), name=f"square-{n}") for n in range(1, 5)}
    print({n: task.result() for n, task in tasks.items()})

asyncio.run(main())

# waits: whom the program asks for results
