# as_completed(): plain for everywhere; async for from 3.13 on; both with errors.
import asyncio
import random
import sys


async def work(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


def make():
    return [asyncio.create_task(work(name, random.random(), error), name=name)
            for name, error in (('a', None), ('b', KeyError('b')), ('c', None))]


async def main():
    for one in asyncio.as_completed(make()):
        try:
            print(await one)
        except KeyError as error:
            print(repr(error))
    if sys.version_info >= (3, 13):
        tasks = make()
        async for task in asyncio.as_completed(tasks):
            print(task in tasks, task.exception() or task.result())
    tasks = make()
    for number, one in enumerate(asyncio.as_completed(tasks)):
        try:
            await one
        except KeyError:
            pass
        if number == 0:
            for task in tasks:
                task.cancel()
        print(sum(task.done() for task in tasks))
        break
    await asyncio.wait(tasks)
    for task in tasks:
        print(task.cancelled() or repr(task.exception()) or task.result())


asyncio.run(main())

# expect: a
# expect: c
# expect: KeyError('b')
# expect: True a
# expect: True c
# expect: True 'b'
# expect: 1
# expect: True
# expect: True
# expect: None
