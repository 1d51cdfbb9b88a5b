# Event: one that is cancelled leaves, the others go on waiting.
import asyncio


async def waiter(event, name):
    try:
        await event.wait()
        print(name, 'goes on')
    finally:
        print(name, 'ends', repr(event)[repr(event).index('['):])


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel('no more')
    await asyncio.sleep(0)
    event.set()
    tasks[2].cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(repr(result))


asyncio.run(main())

# expect: b ends [unset, waiters:2]>
# expect: a goes on
# expect: a ends [set, waiters:1]>
# expect: c ends [set]>
# expect: None
# expect: CancelledError('')
# expect: CancelledError('')
