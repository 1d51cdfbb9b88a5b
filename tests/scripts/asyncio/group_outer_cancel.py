# A child fails while somebody else cancels the parent: from 3.13 the parent
# hears of the cancellation at its next await.
import asyncio


async def fail():
    raise ValueError('child')


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            await asyncio.sleep(1)
    except* ValueError as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(0)
        print('survived the next await')
    except asyncio.CancelledError:
        print('cancelled at the next await')
        raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())

# expect: (ValueError('child'),) 1
# expect: cancelled at the next await
# expect: cancelled
