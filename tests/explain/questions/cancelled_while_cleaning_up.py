# question: my cleanup in `finally` does not get to its end.
# right answer: CancelledError came, the cleanup awaits itself, and the second
# cancel() interrupts that await.
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        print("cleaned up")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())

# why: Task-1 main() asked Task-2 worker() to stop in line 18, at 0.100 s. CancelledError came at its await in line 9. It had not ended yet, and was waiting in line 11 for sleep(0.5), when it was asked again, at 0.200 s.
# why: Task-1 main() asked Task-2 worker() to stop in line 20, at 0.200 s. CancelledError came at its await in line 11, while it was still dealing with the one before. It ended cancelled.
# ru why: CancelledError пришёл в её await в строке 9. Она ещё не завершилась и ждала в строке 11: sleep(0.5), — когда её отмену запросили снова, в 0.200 с.
# ru why: CancelledError пришёл в её await в строке 11, когда она ещё не покончила с предыдущим. Она завершилась отменённой.
# why Task-2: turn 5, 0.100 s: CancelledError is thrown at its await in line 9.
# why Task-2: turn 8, 0.200 s: CancelledError is thrown at its await in line 11.
