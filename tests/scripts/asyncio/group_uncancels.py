# When a group takes back that it asked its parent to stop: up to 3.12 on entry
# to its exit, from 3.13 on after the wait.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def in_body():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
            await asyncio.sleep(5)
    except* ValueError:
        print('in the body:', asyncio.current_task().cancelling())


async def in_exit():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
    except* ValueError:
        print('in the exit:', asyncio.current_task().cancelling())


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(1))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(fail(1))
            except* ValueError:
                print('the inner one:', asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            print('the outer body goes on')
    except* ValueError as errors:
        print('the outer one:', asyncio.current_task().cancelling(), errors.exceptions)


async def cancelled_outside():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
            await asyncio.sleep(5)
    except* ValueError:
        print('errors won:', asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(1)
        print('survived the next await')
    except asyncio.CancelledError:
        print('cancelled at the next await')
        raise


async def main():
    for one in in_body, in_exit, nested:
        await asyncio.create_task(one())
    task = asyncio.create_task(cancelled_outside())
    asyncio.get_running_loop().call_later(1, task.cancel)
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: in the body: 0
# expect: in the exit: 0
# expect: the inner one: 1
# expect: the outer one: 0 (ValueError(1),)
# expect: True
