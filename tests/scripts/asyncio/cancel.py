# What cancel() does, and what can be made of it.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print('caught', error.args)
    print('cancelling', asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    return 'still here'


async def polite():
    try:
        await asyncio.sleep(1)
    finally:
        print('cleaning up')


async def never():
    print('never printed')


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel('please'), task.cancelling(), task.cancelled())
    print(await task, task.cancelled(), task.done(), task.cancel())

    task = asyncio.create_task(polite())
    await asyncio.sleep(0)
    print(task.cancel('go'))
    try:
        await task
    except asyncio.CancelledError as error:
        print('main hears', error.args)
    print(task.cancelled())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print('asked', error.args)

    task = asyncio.create_task(never())
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled before it began')

    task = asyncio.create_task(polite())
    await asyncio.sleep(0)
    task.cancel()
    print(task.uncancel(), task.uncancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print('uncancel() comes too late for a wait that was cut')

    future = asyncio.get_running_loop().create_future()

    async def wait():
        await future
        print('not reached')
    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    future.set_result(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancel() wins over a result that has not arrived')

    asyncio.current_task().cancel()
    print('goes on up to the next await')
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('here')


asyncio.run(main())

# expect: True 1 False
# expect: caught ('please',)
# expect: cancelling 1
# expect: still here False True False
# expect: True
# expect: cleaning up
# expect: main hears ('go',)
# expect: True
# expect: asked ()
# expect: asked ()
# expect: True
# expect: cancelled before it began
# expect: 0 0 0
# expect: cleaning up
# expect: uncancel() comes too late for a wait that was cut
# expect: cancel() wins over a result that has not arrived
# expect: goes on up to the next await
# expect: here
