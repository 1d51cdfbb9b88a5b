# source: https://github.com/python/cpython/issues/115957
# right answer: The group is aborting, so create_task raises RuntimeError "is shutting down"; 3.13 closes the coroutine (no "never awaited" warning).
import asyncio

async def note(text):
    print("note:", text)

async def worker(tg):
    try:
        await asyncio.sleep(1)
    finally:
        try:
            tg.create_task(note("worker stopped"))
        except RuntimeError as error:
            print("worker:", error)

async def crash():
    await asyncio.sleep(0.1)
    raise KeyError("config")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker(tg))
            tg.create_task(crash())
    except* KeyError:
        print("group failed")

asyncio.run(main())

# why: create_task(note()) in line 13 was refused: the TaskGroup tg of line 23 is shutting down since turn 5, 0.100 s, because of KeyError('config') in Task-3 crash(), line 19. No line of note() ran.
# ru why: create_task(note()) в строке 13 отказано: TaskGroup tg из строки 23 уже отменяет всех (виток 5, 0.100 с) из-за KeyError('config') в Task-3 crash(), строка 19. Ни одна строка note() не выполнилась.
