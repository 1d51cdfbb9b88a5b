"""Timeouts within timeouts, moved."""
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print('inner', inner.expired(), outer.expired(), loop.time())
            await asyncio.sleep(5)
    except TimeoutError:
        print('outer', outer.expired(), loop.time(), repr(outer))
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(2):
                await asyncio.sleep(5)
    except TimeoutError as e:
        print(loop.time(), repr(e.__cause__))
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0.5)
        cm.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
    print(cm.when(), cm.expired(), cm)
    try:
        cm.reschedule(5)
    except RuntimeError as e:
        print(e)
asyncio.run(main())

# expect: inner True False 1.0
# expect: outer True 2.0 <Timeout [expired]>
# expect: 3.0 CancelledError()
# expect: 6.5 False <Timeout [finished]>
# expect: Cannot change state of finished Timeout
