# A timeout inside of an async generator belongs to the task that walks it: it
# fires while that task is elsewhere.
import asyncio


async def ticks():
    try:
        async with asyncio.timeout(0.2):
            n = 0
            while True:
                yield n
                n += 1
                await asyncio.sleep(0.05)
    except TimeoutError:
        print('TimeoutError in the generator, as it is closed')


async def main():
    try:
        async for tick in ticks():
            print('tick', tick)
            if tick == 1:
                await asyncio.sleep(1)
                print('not reached')
    except TimeoutError:
        print('TimeoutError')
    except asyncio.CancelledError:
        print('CancelledError in the consumer')
    print('the rest of main')


asyncio.run(main())
