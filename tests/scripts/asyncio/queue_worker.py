# Queue: a producer, two workers, join().
import asyncio


async def worker(queue, name):
    while True:
        item = await queue.get()
        print(name, 'takes', item)
        await asyncio.sleep(item / 10)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue, n)) for n in 'ab']
    for item in 1, 2, 3, 4:
        queue.put_nowait(item)
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    await queue.join()
    print('all done', round(asyncio.get_running_loop().time(), 2))
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())

# expect: 4 False False 0
# expect: a takes 1
# expect: b takes 2
# expect: a takes 3
# expect: b takes 4
# expect: all done 0.6
# expect: [CancelledError(''), CancelledError('')]
