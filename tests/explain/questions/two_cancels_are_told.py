# question: are both of my cancel() calls told, though I wait right after each?
# right answer: each request and each delivery, with the task and the turn.
import asyncio


async def job():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)


async def main():
    one, two = asyncio.create_task(job()), asyncio.create_task(job())
    await asyncio.sleep(0.1)
    one.cancel()
    await asyncio.sleep(0.1)
    two.cancel()
    two.cancel()
    await asyncio.gather(one, two)


asyncio.run(main())

# timeline: Turn 4: Task-1 asks Task-2 to stop. Task-1 waits for sleep(0.1).
# timeline: Turn 5: CancelledError is thrown into Task-2 at its await. Task-2 waits for sleep(1).
# timeline: Turn 7: Task-1 asks Task-3 to stop, 2 times.
# timeline: Turn 8: CancelledError is thrown into Task-3 at its await.
# why: Task-1 main() asked Task-3 job() to stop in line 18, at 0.200 s.
# why: Task-1 main() asked Task-3 job() to stop in line 19, at 0.200 s.
# why: Task-2 job() caught CancelledError in line 9 at 0.100 s and did not raise it again: it went on, and ended at 1.100 s.
# ru why: Task-2 job() перехватила CancelledError в строке 9
