"""What becomes of tasks that are asked to stop."""
import asyncio
async def cleanup():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cleaning')
        await asyncio.sleep(0.5)
        print('clean')
        raise
async def stubborn():
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('ignoring')
            n = asyncio.current_task().uncancel()
            print('left', n)
            break
    await asyncio.sleep(0.1)
    return 'survived'
async def main():
    t = asyncio.create_task(cleanup())
    await asyncio.sleep(0.1)
    try:
        await asyncio.wait_for(t, 0.2)
    except TimeoutError:
        print('timeout at', round(asyncio.get_running_loop().time(), 2))
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleanup())
            await asyncio.sleep(0.1)
            raise LookupError('body')
    except* LookupError as eg:
        print(eg.exceptions)
    never = asyncio.create_task(cleanup(), name='never')
    never.cancel()
    print(await asyncio.gather(never, return_exceptions=True))
    me = asyncio.current_task()
    me.cancel('self')
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print(e, me.cancelling(), me.uncancel())
    async def outer():
        inner = asyncio.create_task(asyncio.sleep(1, 'inner'))
        try:
            return await inner
        except asyncio.CancelledError:
            print('inner', inner.cancelled())
            raise
    o = asyncio.create_task(outer())
    await asyncio.sleep(0)
    o.cancel()
    await asyncio.wait([o])
    print(o.cancelled())
asyncio.run(main())

# expect: cleaning
# expect: clean
# expect: timeout at 0.8
# expect: ignoring
# expect: left 0
# expect: survived
# expect: cleaning
# expect: clean
# expect: (LookupError('body'),)
# expect: [CancelledError('')]
# expect: self 1 0
# expect: inner True
# expect: True
