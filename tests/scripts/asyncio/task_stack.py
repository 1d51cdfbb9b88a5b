# Where a task stands: get_stack() and print_stack().
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def child():
    await inner()


async def boom():
    await asyncio.sleep(0)
    raise ValueError('x')


def names(task, **options):
    return [(frame.f_code.co_name, frame.f_lineno)
            for frame in task.get_stack(**options)
            if frame.f_code.co_filename == __file__]


async def main():
    task = asyncio.create_task(child(), name='c')
    print(names(task))
    await asyncio.sleep(0)
    print(names(task), names(task, limit=1), names(task, limit=0))
    print([frame.f_back for frame in task.get_stack()])
    print(names(asyncio.current_task(), limit=1))
    await task
    print(task.get_stack())
    task = asyncio.create_task(boom(), name='b')
    await asyncio.wait([task])
    print(names(task))
    print(task.get_stack()[-1].f_code is boom.__code__)
    print(repr(task.exception()))


asyncio.run(main())

# expect: [('child', 10)]
# expect: [('child', 11)] [('child', 11)] []
# expect: [None]
# expect: [('main', 31)]
# expect: []
# expect: [('boom', 16)]
# expect: True
# expect: ValueError('x')
