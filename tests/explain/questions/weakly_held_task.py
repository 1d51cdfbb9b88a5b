# source: https://github.com/python/cpython/issues/91887
# right answer: The loop holds tasks only weakly: a task and the future it awaits form a cycle that the collector frees; "Task was destroyed but it is pending!", the line after the await never runs.
import asyncio, gc

async def background():
    box = asyncio.get_running_loop().create_future()
    try:
        await box
    finally:
        print("background leaves")

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.1)
    gc.collect()
    print("tasks left:", len(asyncio.all_tasks()))

asyncio.run(main())

# waits: the module gc
