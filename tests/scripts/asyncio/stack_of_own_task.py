# print_stack() of tasks whose coroutines are asyncio's own: its frames are not
# shown.
import asyncio
import sys


async def named():
    await asyncio.sleep(2)


def refuse():
    raise OSError('refused')


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(asyncio.sleep(1), name='sleep'),
             asyncio.create_task(queue.get(), name='get'),
             asyncio.create_task(asyncio.to_thread(refuse), name='thread'),
             asyncio.create_task(named(), name='named')]
    await asyncio.sleep(0.5)
    tasks[0].print_stack()
    tasks[1].print_stack()
    tasks[1].cancel()
    await asyncio.sleep(1)
    for task in tasks[:2]:
        print(task.get_stack())
        task.print_stack(file=sys.stdout)
    tasks[3].print_stack(file=sys.stdout)
    print(repr(tasks[2].exception()))


asyncio.run(main())
