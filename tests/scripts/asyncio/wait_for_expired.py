# wait_for(): what comes too late is cancelled.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    finally:
        print(name, 'cleans up')


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(work('a'), 0.1)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__)[:14])
    task = asyncio.create_task(work('b'))
    try:
        await asyncio.wait_for(task, 0.1)
    except asyncio.TimeoutError:
        print(task.cancelled(), round(loop.time(), 2))
    print(asyncio.current_task().cancelling())
    print(asyncio.TimeoutError is TimeoutError)


asyncio.run(main())

# expect: a cancelled
# expect: a cleans up
# expect: TimeoutError() CancelledError
# expect: b cancelled
# expect: b cleans up
# expect: True 0.2
# expect: 0
# expect: True
