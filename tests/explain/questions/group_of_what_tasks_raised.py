# question: which error of the group that main() raises is the real one?
# right answer: the ZeroDivisionError of the task that died of it, not the group round it.
import asyncio


async def dies():
    await asyncio.sleep(0.02)
    return 1 / 0


async def main():
    results = await asyncio.gather(dies(), return_exceptions=True)
    raise ExceptionGroup("all failed", results)


asyncio.run(main())

# why: Root cause: ZeroDivisionError('division by zero') in Task-2 dies(), line 8 (turn 4, 0.020 s).
# why: One real error.
