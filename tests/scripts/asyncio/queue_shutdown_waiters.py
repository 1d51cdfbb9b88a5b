# Queue.shutdown(), from 3.13 on: getters, putters and joiners that wait.
import asyncio
import sys


async def tell(name, awaitable):
    try:
        print(name, await awaitable)
    except Exception as error:
        print(name, type(error).__name__)


async def main():
    for immediate in False, True:
        queue = asyncio.Queue(1)
        await queue.put('item')
        async with asyncio.TaskGroup() as group:
            group.create_task(tell('put', queue.put('more')))
            group.create_task(tell('join', queue.join()))
            await asyncio.sleep(0)
            queue.shutdown(immediate)
            await asyncio.sleep(0)
            await tell('get', queue.get())
            await tell('again', queue.get())
            if not immediate:
                queue.task_done()
        queue = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            for number in range(3):
                group.create_task(tell(number, queue.get()))
            await asyncio.sleep(1)
            queue.shutdown(immediate=immediate)
            await tell('late', queue.put(1))


if sys.version_info >= (3, 13):
    asyncio.run(main())
else:
    print(hasattr(asyncio.Queue, 'shutdown'))

# expect: put QueueShutDown
# expect: get item
# expect: again QueueShutDown
# expect: join None
# expect: late QueueShutDown
# expect: 0 QueueShutDown
# expect: 1 QueueShutDown
# expect: 2 QueueShutDown
# expect: join None
# expect: put QueueShutDown
# expect: get QueueShutDown
# expect: again QueueShutDown
# expect: late QueueShutDown
# expect: 0 QueueShutDown
# expect: 1 QueueShutDown
# expect: 2 QueueShutDown
