# A group nobody catches: the nested traceback, and status 1.
import asyncio


async def fail(error, delay):
    await asyncio.sleep(delay)
    raise error


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError('deep'), 0.01))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner())
        group.create_task(fail(KeyError('late'), 0.01))


asyncio.run(main())
# expect error:   + Exception Group Traceback (most recent call last):
# expect error:   | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
# expect error:   +-+---------------- 1 ----------------
# expect error:     | KeyError: 'late'
# expect error:     +---------------- 2 ----------------
# expect error:     | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# expect error:       | ValueError: deep
# expect error:       +------------------------------------
