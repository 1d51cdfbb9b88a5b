# shield(): who waits is cancelled, what is inside goes on.
import asyncio


async def save():
    await asyncio.sleep(0.2)
    print('saved')
    return 'result'


async def waiter(inner):
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        print('the waiter is cancelled', inner.done())
        raise


async def main():
    inner = asyncio.create_task(save())
    waiting = asyncio.create_task(waiter(inner))
    await asyncio.sleep(0.1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled(), inner.cancelled())
    print(await inner)


asyncio.run(main())

# expect: the waiter is cancelled False
# expect: True False
# expect: saved
# expect: result
