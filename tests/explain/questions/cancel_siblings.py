# source: https://discuss.python.org/t/how-to-cancel-all-tasks-created-within-same-taskgroup/30215
# right answer: Cancelling each sibling from a child works: a cancelled child is not an error for the group, so the group ends without exception.
import asyncio

async def ticker(name):
    n = 0
    while True:
        await asyncio.sleep(0.1)
        n += 1
        print(name, n)

async def stopper(others):
    await asyncio.sleep(0.25)
    for task in others:
        print("cancel()", task.cancel())

async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(ticker(name)) for name in ("red", "blue")]
        tg.create_task(stopper(tasks))
    print("group ended", [task.cancelled() for task in tasks])

asyncio.run(main())

# why: Task-2 ticker('red') was no error to the TaskGroup tg of line 18 when it ended cancelled
# why 2: Task-4 stopper(…) asks it to stop in line 15
# why 3: Task-4 stopper(…) asks it to stop in line 15
# ru why: Отменённая Task-2 ticker('red') для TaskGroup tg из строки 18 не ошибка: группа никого не отменила и ничего не подняла.
# ru why 2: виток 8, 0.250 с: Task-4 stopper(…) запрашивает её отмену в строке 15; cancelling() равен 1.
# ru why 3: виток 8, 0.250 с: Task-4 stopper(…) запрашивает её отмену в строке 15; cancelling() равен 1.
