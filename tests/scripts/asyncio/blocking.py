# time.sleep() stops everybody; the clock goes on.
import asyncio
import time


async def tick(name):
    start = time.monotonic()
    await asyncio.sleep(0.01)
    print(name, time.monotonic() - start >= 0.01)


async def main():
    task = asyncio.create_task(tick('tick'))
    await asyncio.sleep(0)
    time.sleep(0.05)
    print('blocked')
    await task
    try:
        time.sleep(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: blocked
# expect: tick True
# expect: sleep length must be non-negative
