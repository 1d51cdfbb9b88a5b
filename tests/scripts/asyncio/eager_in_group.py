# Eager tasks in a group and in gather(), from 3.12 on.
import asyncio
import sys


async def work(name, turns=0, error=None):
    print(name, 'starts')
    for _ in range(turns):
        await asyncio.sleep(0)
    if error:
        raise error
    print(name, 'ends')
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as group:
        one = group.create_task(work('a'))
        two = group.create_task(work('b', 2))
        print(one.done(), two.done(), one.get_name() != two.get_name())
    print(await asyncio.gather(work('c'), work('d', 1), work('e')))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('f', 5))
            group.create_task(work('g', 0, ValueError('g')))
            print('the body goes on')
            await asyncio.sleep(1)
    except* ValueError as caught:
        print(caught.exceptions)
    loop.set_task_factory(None)
    task = asyncio.create_task(work('h'))
    print(task.done(), await task)


if sys.version_info >= (3, 12):
    asyncio.run(main())
else:
    print(hasattr(asyncio, 'eager_task_factory'))

# expect: a starts
# expect: a ends
# expect: b starts
# expect: True False False
# expect: b ends
# expect: c starts
# expect: c ends
# expect: d starts
# expect: e starts
# expect: e ends
# expect: d ends
# expect: ['c', 'd', 'e']
# expect: f starts
# expect: g starts
# expect: the body goes on
# expect: (ValueError('g'),)
# expect: h starts
# expect: h ends
# expect: False h
