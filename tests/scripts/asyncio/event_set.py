# Event: all who wait go on, in the order in which they came.
import asyncio


async def waiter(event, name):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in 'abc']
    await asyncio.sleep(0)
    print(repr(event)[-19:], event.is_set())
    event.set()
    event.clear()
    print('set and cleared')
    await asyncio.gather(*tasks)
    event.set()
    event.set()
    print(repr(event)[-6:])
    await waiter(event, 'at once')
    event.clear()
    print(repr(event)[-8:])


asyncio.run(main())

# expect: [unset, waiters:3]> False
# expect: set and cleared
# expect: a True False
# expect: b True False
# expect: c True False
# expect: [set]>
# expect: at once True True
# expect: [unset]>
