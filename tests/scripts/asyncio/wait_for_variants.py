"""wait_for() of what cleans up slowly, of a future, and cancelled itself."""
import asyncio
async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('cleanup starts')
        await asyncio.sleep(1)
        print('cleanup ends')
        raise
async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(slow(), timeout=1)
    except asyncio.TimeoutError as e:
        print(loop.time(), type(e).__name__, repr(e.__cause__))
    f = loop.create_future()
    try:
        await asyncio.wait_for(f, 0.5)
    except TimeoutError:
        print(f.cancelled())
    print(await asyncio.wait_for(asyncio.sleep(1, 'r'), None))
    t = asyncio.create_task(asyncio.wait_for(slow(), 10))
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', loop.time())
asyncio.run(main())

# expect: cleanup starts
# expect: cleanup ends
# expect: 2.0 TimeoutError CancelledError()
# expect: True
# expect: r
# expect: cleanup starts
# expect: cleanup ends
# expect: cancelled 5.5
