# Queue: whoever puts waits for room.
import asyncio


async def producer(queue):
    for item in range(5):
        print('wants to put', item)
        await queue.put(item)
    print('producer ends')


async def main():
    queue = asyncio.Queue(2)
    task = asyncio.create_task(producer(queue))
    await asyncio.sleep(0.1)
    print(queue.qsize(), queue.full(), str(queue))
    try:
        queue.put_nowait('more')
    except asyncio.QueueFull as error:
        print('full', repr(error))
    while not queue.empty():
        print('got', await queue.get())
        await asyncio.sleep(0)
    await task
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print('empty', repr(error))


asyncio.run(main())

# expect: wants to put 0
# expect: wants to put 1
# expect: wants to put 2
# expect: 2 True <Queue maxsize=2 _queue=[0, 1] _putters[1] tasks=2>
# expect: full QueueFull()
# expect: got 0
# expect: wants to put 3
# expect: got 1
# expect: wants to put 4
# expect: got 2
# expect: producer ends
# expect: got 3
# expect: got 4
# expect: empty QueueEmpty()
