# Queue.shutdown(), which 3.13 has brought.
import asyncio


async def get(queue, name):
    try:
        while True:
            print(name, 'got', await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, 'ends', repr(error))


async def put(queue):
    try:
        await queue.put('more')
    except asyncio.QueueShutDown:
        print('cannot put')


async def main():
    queue = asyncio.Queue(2)
    if not hasattr(queue, 'shutdown'):
        print('no shutdown here', hasattr(asyncio, 'QueueShutDown'))
        return
    queue.put_nowait(1)
    queue.put_nowait(2)
    putter = asyncio.create_task(put(queue))
    await asyncio.sleep(0)
    queue.shutdown()
    print(queue)
    await asyncio.gather(get(queue, 'a'), get(queue, 'b'), putter)
    for call in queue.get_nowait, lambda: queue.put_nowait(3):
        try:
            call()
        except asyncio.QueueShutDown:
            print('shut down')
    other = asyncio.Queue()
    other.put_nowait('lost')
    joined = asyncio.create_task(other.join())
    getter = asyncio.create_task(get(asyncio.Queue(), 'never'))
    await asyncio.sleep(0)
    other.shutdown(immediate=True)
    await joined
    print('joined', other)
    getter.cancel()


asyncio.run(main())

# expect: <Queue maxsize=2 _queue=[1, 2] tasks=2 shutdown>
# expect: cannot put
# expect: a got 1
# expect: a got 2
# expect: a ends QueueShutDown()
# expect: b ends QueueShutDown()
# expect: shut down
# expect: shut down
# expect: joined <Queue maxsize=0 shutdown>
