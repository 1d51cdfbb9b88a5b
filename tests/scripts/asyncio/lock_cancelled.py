# Lock: whoever is cancelled while waiting leaves the line.
import asyncio


async def worker(lock, name):
    try:
        async with lock:
            print(name, 'has it')
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(worker(lock, name)) for name in 'abcd']
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    await asyncio.sleep(0)
    print(repr(lock)[-22:])
    await asyncio.sleep(0.1)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())

# expect: a has it
# expect: b is cancelled
# expect: 0 [locked, waiters:2]>
# expect: c has it
# expect: c is cancelled
# expect: d has it
# expect: [None, CancelledError(''), CancelledError(''), None]
