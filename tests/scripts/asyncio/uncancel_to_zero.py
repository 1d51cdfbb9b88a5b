# From 3.13 on uncancel() to zero takes back a request that was not yet told.
import asyncio


async def takes_back():
    task = asyncio.current_task()
    task.cancel()
    print(task.cancelling(), task.uncancel())
    try:
        await asyncio.sleep(1)
        print('not told')
    except asyncio.CancelledError:
        print('told all the same')


async def takes_back_one():
    task = asyncio.current_task()
    task.cancel()
    task.cancel()
    print(task.uncancel())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('told', task.uncancel(), task.uncancel())


async def main():
    await asyncio.create_task(takes_back())
    await asyncio.create_task(takes_back_one())


asyncio.run(main())
# expect: 1 0
# expect: not told
# expect: 1
# expect: told 0 0
