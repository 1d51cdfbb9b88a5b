# source: https://github.com/agronholm/anyio/issues/939 (same wish: python-trio/trio#44, #626, python/cpython#75216)
# right answer: load() gets CancelledError because watchdog() called cancel() on session() (line "victim.cancel()"), which awaited gather, which awaited load(). Not the 5 s limit, not the group.
import asyncio

async def load(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("load", n, "was cancelled, but by whom?")
        raise

async def session():
    async with asyncio.timeout(5):
        await asyncio.gather(load(1), load(2))

async def watchdog(victim):
    await asyncio.sleep(0.1)
    victim.cancel()

async def main():
    async with asyncio.TaskGroup() as tg:
        work = tg.create_task(session())
        tg.create_task(watchdog(work))
    print("main done, session cancelled:", work.cancelled())

asyncio.run(main())

# why 4: Task-3 calls Task-2.cancel()
# why 4: line 18
# why 4: gather() of Task-2 passes it on: Task-4.cancel()
# why 2: Task-3 watchdog(Task-2) asks it to stop in line 18; cancelling() is 1.
# why 4: Task-2 session() is asked, and passes it on to its gather() of line 14, and that to this task; cancelling() is 1.
# ru why 4: Task-3 вызывает Task-2.cancel()
# ru why 4: gather() задачи Task-2 передаёт дальше: Task-4.cancel()
# ru why 2: виток 5, 0.100 с: Task-3 watchdog(Task-2) запрашивает её отмену в строке 18; cancelling() равен 1.
# ru why 4: виток 5, 0.100 с: отмену запросили у Task-2 session(), та передала запрос своему gather() из строки 14, а он — этой задаче; cancelling() равен 1.
# timeline: Task-3 asks Task-2 to stop. Who waits for others passes that on: to Task-4 load(1), Task-5 load(2).
# timeline: Task-4 is cancelled.
# timeline: CancelledError is thrown into Task-5 at its await.
