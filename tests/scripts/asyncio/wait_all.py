# wait(): two sets, in the order in which the tasks were given.
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == 'bad':
        raise ValueError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(name, delay), name=name)
             for name, delay in (('c', 0.3), ('bad', 0.1), ('a', 0.2))]
    done, pending = await asyncio.wait(tasks)
    print([task.get_name() for task in done], pending)
    print([task.exception() for task in done])
    print(type(done).__name__, len(done), tasks[0] in done)
    done, pending = await asyncio.wait(done)
    print(len(done), 'at once')


asyncio.run(main())

# expect: ['c', 'bad', 'a'] set()
# expect: [None, ValueError('bad'), None]
# expect: set 3 True
# expect: 3 at once
