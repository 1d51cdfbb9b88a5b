# source: https://github.com/python/cpython/issues/128588
# right answer: With eager tasks the child fails inside create_task, before the body awaits: the group cancels its own running parent. 3.13 handles it ("handled"); 3.12 leaks CancelledError out of run().
import asyncio

async def bad():
    raise ValueError("at once")

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            print("body goes on after create_task")
    except* ValueError:
        print("handled")

asyncio.run(main())

# waits: eager tasks
