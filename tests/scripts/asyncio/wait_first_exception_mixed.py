# wait(FIRST_EXCEPTION): cancelled tasks do not count, and nobody is cancelled.
import asyncio
import random


async def work(delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return delay


def tell(tasks, done):
    print([task.get_name() for task in tasks if task in done])


async def main():
    tasks = [asyncio.create_task(work(delay, error), name=name)
             for name, delay, error in (
                 ('a', 1, None), ('b', 3, ValueError('b')),
                 ('c', 2, None), ('d', 4, None), ('e', 9, None))]
    asyncio.get_running_loop().call_later(random.random(), tasks[4].cancel)
    done, waiting = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION)
    tell(tasks, done)
    tell(tasks, waiting)
    print(asyncio.get_running_loop().time(), repr(tasks[1].exception()))
    done, waiting = await asyncio.wait(waiting, timeout=0.5)
    print(len(done), len(waiting))
    done, waiting = await asyncio.wait(
        waiting, return_when=asyncio.FIRST_EXCEPTION)
    tell(tasks, done)


asyncio.run(main())

# expect: ['a', 'b', 'c', 'e']
# expect: ['d']
# expect: 3.0 ValueError('b')
# expect: 0 1
# expect: ['d']
