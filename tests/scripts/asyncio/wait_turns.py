# In which turn wait() goes on.
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def nothing():
    pass


async def main():
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    before = turn
    await asyncio.wait([asyncio.create_task(nothing())])
    print('one', turn - before)
    before = turn
    await asyncio.wait([asyncio.create_task(nothing()) for _ in range(5)])
    print('five', turn - before)
    done = asyncio.create_task(nothing())
    await done
    before = turn
    await asyncio.wait([done])
    print('done', turn - before)
    before = turn
    await asyncio.wait([counter], timeout=0)
    print('no time', turn - before)
    counter.cancel()


asyncio.run(main())

# expect: one 3
# expect: five 3
# expect: done 2
# expect: no time 2
