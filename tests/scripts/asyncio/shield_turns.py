# In which turn shield() goes on.
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def nothing():
    return turn


async def main():
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    start = turn
    print('inner', await asyncio.shield(nothing()) - start)
    print('outer', turn - start)
    task = asyncio.create_task(asyncio.sleep(1))
    waiting = asyncio.ensure_future(asyncio.shield(task))
    await asyncio.sleep(0)
    start = turn
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print('cancelled', turn - start)
    counter.cancel()


asyncio.run(main())

# expect: inner 1
# expect: outer 3
# expect: cancelled 0
