# In which turn each waiter goes on after set().
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def waiter(event, name):
    await event.wait()
    print(name, turn)


async def main():
    counter = asyncio.create_task(count())
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in 'ab']
    await asyncio.sleep(0)
    print('before', turn)
    event.set()
    late = asyncio.create_task(waiter(event, 'late'))
    await asyncio.gather(*tasks, late)
    print('after', turn)
    counter.cancel()


asyncio.run(main())

# expect: before 1
# expect: a 2
# expect: b 2
# expect: late 2
# expect: after 4
