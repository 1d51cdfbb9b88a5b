"""Where an `async for` stands in a traceback: what it awaits is the statement."""
import asyncio
import traceback


async def ticks(count, how):
    yield 1
    if how == 'direct':
        raise ValueError(how)
    await asyncio.sleep(0.1)
    if how == 'later':
        raise ValueError(how)
    await asyncio.sleep(100)


async def use(how):
    async for tick in ticks(2, how):
        print('tick', tick)


async def main():
    for how in 'direct', 'later', 'cancelled':
        try:
            async with asyncio.timeout(1):
                await use(how)
        except Exception:
            traceback.print_exc()


asyncio.run(main())

# expect: tick 1
# expect: tick 1
# expect: tick 1
# expect error: ValueError: direct
# expect error: ValueError: later
# expect error: TimeoutError
# expect status: 0
