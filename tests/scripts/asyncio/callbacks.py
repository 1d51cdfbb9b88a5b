# Futures, their callbacks, and calls put into the loop.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def heard(what):
        print('heard', what is future, what.result())
    future.add_done_callback(heard)
    future.add_done_callback(print)
    print(future.remove_done_callback(print))
    loop.call_soon(print, 'soon', 1)
    handle = loop.call_soon(print, 'not this')
    handle.cancel()
    loop.call_later(0.02, print, 'later')
    timer = loop.call_later(0.01, print, 'nor this')
    timer.cancel()
    print(handle.cancelled(), timer.cancelled())
    print(future.done(), future.cancelled())
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result(42)
    try:
        future.set_result(43)
    except asyncio.InvalidStateError as error:
        print(error)
    print(await future)
    await asyncio.sleep(0)
    future.add_done_callback(heard)
    await asyncio.sleep(0.03)

    future = asyncio.Future()
    future.set_exception(KeyError('k'))
    try:
        await future
    except KeyError as error:
        print(repr(error), repr(future.exception()))
    future = loop.create_future()
    print(future.cancel('why'), future.cancel(), future.cancelled())
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        future.set_exception(5)
    except Exception as error:
        print(type(error).__name__)
    print(asyncio.isfuture(future), asyncio.isfuture(1),
          asyncio.iscoroutine(future))


asyncio.run(main())

# expect: 1
# expect: True True
# expect: False False
# expect: Result is not set.
# expect: Exception is not set.
# expect: invalid state
# expect: 42
# expect: soon 1
# expect: heard True 42
# expect: heard True 42
# expect: later
# expect: KeyError('k') KeyError('k')
# expect: True False True
# expect: ('why',)
# expect: InvalidStateError
# expect: True False False
