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

# why: Task-1 main() asked the tasks for their results in line 13 in the order in which they were made, not in the one in which they ended: it asked square-1 square(1), square-2 square(2), square-3 square(3), square-4 square(4); they ended: square-4 square(4), square-3 square(3), square-2 square(2), square-1 square(1).
# ru why: Task-1 main() в строке 13 спрашивала у задач результаты в том порядке, в каком они созданы, а не в каком завершились: спросила square-1 square(1), square-2 square(2), square-3 square(3), square-4 square(4); завершились они так: square-4 square(4), square-3 square(3), square-2 square(2), square-1 square(1).
