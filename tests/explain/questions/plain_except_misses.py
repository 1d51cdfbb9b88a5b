# source: https://async-concurrency.com/resilience-cancellation-error-handling/exception-groups-and-taskgroups/handling-exceptiongroup-from-taskgroup/
# right answer: A TaskGroup always raises an ExceptionGroup, even for one error; "except ConnectionError" does not match it, so the program dies with the group.
import asyncio

async def query():
    await asyncio.sleep(0.1)
    raise ConnectionError("db down")

async def other():
    await asyncio.sleep(1)
    print("other done")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(query())
            tg.create_task(other())
    except ConnectionError as error:
        print("handled:", error)

asyncio.run(main())

# why: except ConnectionError in line 18 was tried against ExceptionGroup and did not match: the ConnectionError is inside of it; except* ConnectionError would take it.
# why: Root cause: ConnectionError('db down') in Task-2 query(), line 7
# ru why: except ConnectionError в строке 18 примерили к ExceptionGroup, и он не подошёл: ConnectionError внутри неё; подошёл бы except* ConnectionError.
# ru why: Первопричина: ConnectionError('db down') в Task-2 query(), строка 7 (виток 4, 0.100 с), внутри 1 группы.
