# status: 0 4
# Names and messages of 10 MB, which every event of a task would tell.
import asyncio


async def child():
    for _ in range(300):
        await asyncio.sleep(0)


child.__qualname__ = "f" * 10_000_000


async def main():
    task = asyncio.create_task(child(), name="n" * 10_000_000)
    for _ in range(300):
        other = asyncio.create_task(asyncio.sleep(0), name=task.get_name())
        other.cancel(task.get_name())
        try:
            await other
        except asyncio.CancelledError:
            pass
    await task
    await asyncio.gather(*(child() for _ in range(20)))


asyncio.run(main())
