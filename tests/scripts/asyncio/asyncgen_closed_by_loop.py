# An async generator that a loop is broken out of is closed by a task of the
# loop's own, in the turn after; what is left is closed when the run ends.
import asyncio


async def ticks(name):
    try:
        n = 0
        while True:
            await asyncio.sleep(0.1)
            yield n
            n += 1
    finally:
        print('closing', name, asyncio.current_task().get_name())
        await asyncio.sleep(0.05)
        print('closed', name)


async def main():
    global kept
    async for tick in ticks('dropped'):
        if tick == 2:
            break
    print('behind the loop')
    await asyncio.sleep(0.1)
    kept = ticks('kept')
    print(await anext(kept))
    broken = ticks('broken')
    await anext(broken)
    try:
        await broken.athrow(ValueError('thrown in'))
    except ValueError as error:
        print(error)


asyncio.run(main())
