# Queue: join() and task_done().
import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.join()
    print('nothing to wait for')
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    queue.put_nowait('x')
    joined = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    print(queue.get_nowait(), joined.done())
    queue.put_nowait('y')
    queue.task_done()
    await asyncio.sleep(0)
    print(joined.done())
    queue.task_done()
    await asyncio.sleep(0)
    print(joined.done())
    queue.put_nowait('z')
    try:
        await asyncio.wait_for(queue.join(), 0.1)
    except TimeoutError:
        print('not joined', queue)


asyncio.run(main())

# expect: nothing to wait for
# expect: task_done() called too many times
# expect: x False
# expect: False
# expect: True
# expect: not joined <Queue maxsize=0 _queue=['y', 'z'] tasks=1>
