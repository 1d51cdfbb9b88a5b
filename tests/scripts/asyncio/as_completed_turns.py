# In which turn each result of as_completed() is there.
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def nothing(name):
    return name


async def main():
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    start = turn
    for coroutine in asyncio.as_completed([nothing(n) for n in 'abc']):
        await coroutine
        print(turn - start)
    counter.cancel()


asyncio.run(main())

# expect: 3
# expect: 3
# expect: 3
