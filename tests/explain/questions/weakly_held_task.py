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

# why: Task-2 background() never went on from line 8: it was destroyed at 0.100 s, in line 15. Nothing but the future `box` of line 6, which it waited for, held it, and it held that itself; the loop holds tasks only weakly.
# ru why: Task-2 background() так и не продолжила работу со строки 8: в 0.100 с она была уничтожена (строка 15). Её держало только то, чего она ждала (Future `box` из строки 6), а его держала она сама; цикл держит задачи только слабыми ссылками.
