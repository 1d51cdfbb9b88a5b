# question: the clause that handles the cancellation does not get to its end.
# right answer: a second request comes while it awaits.
import asyncio


async def session():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("saving")
        await asyncio.sleep(1)
        print("saved")
        raise


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(0)
    task.cancel()
    try:
        async with asyncio.timeout(0.3):
            await task
    except TimeoutError:
        print("too slow")


asyncio.run(main())

# why: Task-1 main() asked Task-2 session() to stop in line 19, at 0.000 s. CancelledError came at its await in line 8. It had not ended yet, and was waiting in line 11 for sleep(1), when it was asked again, at 0.300 s.
# ru why: Task-1 main() запросила отмену Task-2 session() в строке 19, в момент 0.000 с. CancelledError пришёл в её await в строке 8. Она ещё не завершилась и ждала в строке 11: sleep(1), — когда её отмену запросили снова, в 0.300 с.
