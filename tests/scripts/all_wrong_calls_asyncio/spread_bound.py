# How a wrong call names a method in C that is bound.
import asyncio
import collections


def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('value', type(answer).__name__)


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(nothing())
    future = loop.create_future()
    deque = collections.deque()
    for bound in (future.cancel, future.set_result, future.exception,
                  future.add_done_callback, task.cancel, task.get_name,
                  task.result, task.uncancel, deque.append, deque.rotate):
        attempt(lambda: bound(*1))
        attempt(lambda: bound(**1))
        attempt(lambda: bound(zzz=1, **{'zzz': 2}))
    for value in (future, task, loop, 1, 'a', [], object()):
        attempt(lambda: value.__format__(None))
        attempt(lambda: value.__format__(1))


asyncio.run(main())
