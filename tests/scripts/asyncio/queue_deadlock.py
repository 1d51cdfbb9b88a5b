# A consumer waits for an item that nobody puts; join() for work nobody does.
import asyncio


async def consumer(queue):
    while True:
        print('got', await queue.get())


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    await queue.put('one')
    await queue.join()
    task.cancel()


asyncio.run(main())

# expect: got one
# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks wait:
# expect error: Task-1 waits for the work on the queue `queue`, at
# expect error: Task-2 waits for an item of the queue `queue`, at
# expect status: 3
