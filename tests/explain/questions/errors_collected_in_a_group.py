# question: the program raises a group that it made itself: what was the real error?
# right answer: KeyError in the task that collected it, where it was raised; ZeroDivisionError of the task that died of it.
import asyncio


async def process(item):
    await asyncio.sleep(0.01)
    return {"a": 1}[item]


async def collect(items):
    errors = []

    async def safe(item):
        try:
            return await process(item)
        except KeyError as error:
            errors.append(error)

    await asyncio.gather(*map(safe, items))
    if errors:
        raise ExceptionGroup("some failed", errors)


async def dies():
    await asyncio.sleep(0.02)
    return 1 / 0


async def main():
    results = await asyncio.gather(dies(), dies(), return_exceptions=True)
    try:
        raise ExceptionGroup("both failed", results)
    except* ZeroDivisionError as group:
        print(len(group.exceptions))
    await collect("ab")


asyncio.run(main())

# why: Root cause: ExceptionGroup('some failed', [KeyError('b')]) in Task-1 main(), line 22 (turn 11, 0.030 s), after KeyError('b') in line 8.
# why: also: ZeroDivisionError('division by zero') in Task-2 dies(), line 27 (turn 4, 0.020 s)
# why: 3 real errors.
# ru why: до этого — KeyError('b') в строке 8
