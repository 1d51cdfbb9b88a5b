#!/bin/sh
# What only 3.14 does in asyncio: where no CPython of that release is at hand its
# answer stands here.
. "$(dirname "$0")/expect.sh"

cat >release.py <<'P'
import asyncio


async def quick(value):
    return value


async def steps(name):
    print(name, 'begins')
    await asyncio.sleep(0)
    print(name, 'ends')
    return name


async def fails():
    raise ValueError('early')


class Later:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return 'later'


async def late_failure():
    await asyncio.sleep(0.2)
    raise KeyError('inside a shield')


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(steps('eager'), eager_start=True, name='e')
    print('made', task.get_name(), task.done())
    print(await task)
    task = asyncio.create_task(quick(1), eager_start=True)
    print(task.done(), task.result(), task.get_coro())
    task = asyncio.create_task(steps('lazy'), eager_start=False)
    print('made', await task)
    task = loop.create_task(fails(), eager_start=True)
    print(task.done(), repr(task.exception()))
    task = asyncio.Task(quick(2), loop=loop, eager_start=True)
    print(task.done())
    async with asyncio.TaskGroup() as group:
        child = group.create_task(quick(3), eager_start=True)
        print(child.done(), len(group._tasks))
    try:
        async with asyncio.TaskGroup() as group:
            child = group.create_task(fails(), eager_start=True)
            print('goes on', child.done())
            await asyncio.sleep(1)
            print('never here')
    except* ValueError as error:
        print(error.exceptions)

    def factory(loop, coro, **kwargs):
        print(sorted(kwargs))
        return asyncio.Task(coro, loop=loop, **kwargs)

    loop.set_task_factory(factory)
    print(await asyncio.create_task(quick(4), name='n'))
    print(await asyncio.create_task(quick(5), eager_start=True))
    print(await asyncio.ensure_future(quick(6)))
    loop.set_task_factory(asyncio.eager_task_factory)
    print(asyncio.create_task(quick(7)).done())
    print(asyncio.create_task(quick(8), eager_start=False).done())
    loop.set_task_factory(None)
    inner = asyncio.create_task(late_failure())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(inner)
    except TimeoutError:
        print('time is up')
    await asyncio.sleep(0.2)
    print(inner.done())


asyncio.run(main())
print(asyncio.run(Later()))
try:
    asyncio.run(5)
except TypeError as error:
    print(error)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.run(asyncio.sleep(float('nan')))
except ValueError as error:
    print(error)
P
call run --python 3.14 release.py
status 0
is_out "eager begins
made e False
eager ends
eager
True 1 None
lazy begins
lazy ends
made lazy
True ValueError('early')
True
True 1
goes on True
(ValueError('early'),)
['name']
4
['eager_start']
5
[]
6
True
False
time is up
True
later
An asyncio.Future, a coroutine or an awaitable is required
There is no current event loop in thread 'MainThread'.
Invalid delay: NaN (not a number)
"
err "KeyError exception in shielded future"
err "future: <Task finished name='Task-12' coro=<late_failure() done"
finish
