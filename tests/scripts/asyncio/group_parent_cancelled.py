# The parent of a group is cancelled: in the body, at the end, and while a child
# fails at the same moment.
import asyncio


async def child(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    if error:
        raise error
    return name


async def parent(body, error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child('a', 5))
            group.create_task(child('b', 1, error))
            await asyncio.sleep(body)
    except* ValueError as caught:
        print('caught', caught.exceptions, asyncio.current_task().cancelling())
    await asyncio.sleep(0.5)
    print('went on')


async def main():
    for body in 3, 0:
        for error in None, ValueError('b'):
            task = asyncio.create_task(parent(body, error))
            asyncio.get_running_loop().call_later(1, task.cancel, 'enough')
            try:
                await task
            except asyncio.CancelledError as stop:
                print('cancelled', stop.args, task.cancelling())


asyncio.run(main())

# expect: b cancelled
# expect: a cancelled
# expect: cancelled ('enough',) 1
# expect: b cancelled
# expect: a cancelled
# expect: cancelled ('enough',) 1
# expect: b cancelled
# expect: a cancelled
# expect: cancelled ('enough',) 1
# expect: b cancelled
# expect: a cancelled
# expect: cancelled ('enough',) 1
