import asyncio

async def fails():
    raise ValueError('early')

async def goes_on():
    await asyncio.sleep(1)

async def main():
    try:
        await asyncio.gather(fails(), goes_on())
    except ValueError:
        await asyncio.sleep(9)

asyncio.run(main())

# It does end: later than what is recorded.
# why: Task-3 goes_on() was not cancelled then: it went on, and returned at 1.000 s.
# why --max-events 20: Task-3 goes_on() goes on.
# not why --max-events 20: never ended
# ru why --max-events 20: Task-3 goes_on() продолжает работу.
