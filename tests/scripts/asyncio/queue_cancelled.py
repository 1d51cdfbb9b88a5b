# Queue: whoever is cancelled while waiting takes and puts nothing.
import asyncio


async def get(queue, name):
    try:
        print(name, 'got', await queue.get())
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    queue = asyncio.Queue(1)
    a, b, c = [asyncio.create_task(get(queue, n)) for n in 'abc']
    await asyncio.sleep(0)
    a.cancel()
    queue.put_nowait(1)
    b.cancel()
    await asyncio.wait([a, b, c])
    print(str(queue), [task.cancelled() for task in (a, b, c)])
    queue.put_nowait(2)
    putters = [asyncio.create_task(queue.put(item)) for item in (3, 4)]
    await asyncio.sleep(0)
    putters[0].cancel()
    print(queue.get_nowait())
    await asyncio.wait(putters)
    print(str(queue), [task.cancelled() for task in putters])


asyncio.run(main())

# expect: a cancelled
# expect: b cancelled
# expect: c got 1
# expect: <Queue maxsize=1 tasks=1> [True, True, False]
# expect: 2
# expect: <Queue maxsize=1 _queue=[4] tasks=3> [True, False]
