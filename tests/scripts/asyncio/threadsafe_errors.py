# run_coroutine_threadsafe(): results, errors, time that is up, cancelling.
import asyncio
import concurrent.futures
import threading


async def answer(delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print('cancelled in the loop')
        raise
    if error:
        raise error
    return 'answer'


def ask(loop):
    print(asyncio.run_coroutine_threadsafe(answer(1), loop).result())
    try:
        asyncio.run_coroutine_threadsafe(answer(0, KeyError('k')), loop).result()
    except KeyError as error:
        print(repr(error))
    slow = asyncio.run_coroutine_threadsafe(answer(9), loop)
    try:
        slow.result(timeout=2)
    except concurrent.futures.TimeoutError:
        print('time is up', slow.cancel(), slow.cancelled())
    try:
        slow.result()
    except concurrent.futures.CancelledError:
        print('was cancelled')
    try:
        asyncio.run_coroutine_threadsafe(print, loop)
    except TypeError as error:
        print(error)


async def main():
    await asyncio.to_thread(ask, asyncio.get_running_loop())
    print(asyncio.get_running_loop().time(), threading.active_count())


asyncio.run(main())

# expect: answer
# expect: KeyError('k')
# expect: time is up True True
# expect: was cancelled
# expect: A coroutine object is required
# expect: cancelled in the loop
# expect: 3.0 2
