# uncancel() takes requests back one by one; what is taken back before it is
# delivered is delivered all the same, up to 3.12.
import asyncio


async def stubborn():
    task = asyncio.current_task()
    for _ in range(3):
        try:
            await asyncio.sleep(1)
            print('slept', task.cancelling())
        except asyncio.CancelledError:
            print('asked', task.cancelling(), task.uncancel())
    return 'end'


async def twice():
    task = asyncio.current_task()
    task.cancel()
    task.cancel()
    print(task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel())
    try:
        await asyncio.sleep(0)
        print('not cancelled')
    except asyncio.CancelledError:
        print('cancelled')


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    task.cancel()
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelling())
    await twice()


asyncio.run(main())

# expect: asked 2 1
# expect: asked 2 1
# expect: slept 1
# expect: end 1
# expect: 2 1 0 0
# expect: not cancelled
