"""cancel(), cancelling() and uncancel() by hand, and what a swallowed request does."""
import asyncio

async def stubborn(times):
    me = asyncio.current_task()
    for i in range(times):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print('swallowed', e.args, me.cancelling(), me.uncancel(), me.cancelling())
    return 'survived'

async def main():
    t = asyncio.create_task(stubborn(2))
    await asyncio.sleep(0)
    print(t.cancel('first'), t.cancel('second'), t.cancelling())
    await asyncio.sleep(0)
    print(t.cancel('third'))
    print(await t, t.cancel(), t.cancelled())
    async def in_timeout():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('eaten', asyncio.current_task().cancelling())
            await asyncio.sleep(5)
            print('goes on')
    try:
        print(await in_timeout())
    except TimeoutError:
        print('late timeout')
    t = asyncio.create_task(asyncio.sleep(3, 'x'))
    t.cancel('early')
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled(), t.cancelling())

asyncio.run(main())

# expect: True True 2
# expect: swallowed ('first',) 2 1 1
# expect: True
# expect: swallowed ('third',) 2 1 1
# expect: survived False False
# expect: eaten 1
# expect: goes on
# expect: None
# expect: ('early',) True 1
