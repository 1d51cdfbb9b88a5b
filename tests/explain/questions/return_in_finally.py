# question: why was my task not cancelled?
# right answer: `return` in finally ends the CancelledError.
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        return "swallowed"


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())

# why: Task-1 main() asked Task-2 worker() to stop in line 16, at 0.100 s. CancelledError came at its await in line 8. `return` in line 10 left a finally, and so threw CancelledError away.
# ru why: Task-1 main() запросила отмену Task-2 worker() в строке 16, в момент 0.100 с. CancelledError пришёл в её await в строке 8. `return` в строке 10 покинул finally и тем самым отбросил CancelledError.
