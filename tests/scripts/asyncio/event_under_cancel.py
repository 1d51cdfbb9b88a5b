# An event that is set and cleared at once wakes those who waited; a waiter
# that is cancelled in the same turn does not hear of it.
import asyncio


async def waiter(event, name):
    try:
        print(name, await event.wait(), event.is_set())
    except asyncio.CancelledError:
        print(name, 'cancelled', event.is_set())
        raise


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    event.clear()
    late = asyncio.create_task(waiter(event, 'late'))
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], late.done())
    event.set()
    late.cancel()
    print(await asyncio.gather(late, waiter(event, 'set'),
                               return_exceptions=True))


asyncio.run(main())

# expect: b cancelled False
# expect: a True False
# expect: c True False
# expect: [False, True, False] False
# expect: late cancelled True
# expect: set True True
# expect: [CancelledError(''), None]
