# Queue: how it looks.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    print(queue, repr(queue)[:12], repr(queue)[-11:])
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(queue)
    queue.put_nowait('x')
    print(queue)
    await getter
    print(queue)
    queue.put_nowait('y')
    putter = asyncio.create_task(queue.put('z'))
    await asyncio.sleep(0)
    print(queue)
    print(await queue.get(), await queue.get())
    print(asyncio.LifoQueue(3), asyncio.PriorityQueue())
    print(asyncio.Queue[int])
    await putter


asyncio.run(main())

# expect: <Queue maxsize=1> <Queue at 0x  maxsize=1>
# expect: <Queue maxsize=1 _getters[1]>
# expect: <Queue maxsize=1 _queue=['x'] tasks=1>
# expect: <Queue maxsize=1 tasks=1>
# expect: <Queue maxsize=1 _queue=['y'] _putters[1] tasks=2>
# expect: y z
# expect: <LifoQueue maxsize=3> <PriorityQueue maxsize=0>
# expect: asyncio.queues.Queue[int]
