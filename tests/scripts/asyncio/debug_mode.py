# What a loop in debug mode refuses.
import asyncio
import threading


def callback(*args):
    print('called', args)


async def child():
    pass


def complain(function, *args):
    try:
        function(*args)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
    else:
        print('fine')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    complain(loop.call_soon, child)
    complain(loop.call_soon, 5)
    complain(loop.call_soon_threadsafe, child)
    complain(loop.call_later, 1, child)
    complain(loop.call_at, 1, 'x')
    complain(loop.run_in_executor, None, child)
    future = loop.create_future()
    future.add_done_callback(callback)

    def job():
        complain(loop.call_soon, callback, 1)
        complain(loop.call_later, 0, callback, 2)
        complain(loop.call_soon_threadsafe, callback, 3)
        complain(future.set_result, 4)

    threading.Thread(target=job).start()
    await asyncio.sleep(0.1)
    print(future.done())
    loop.set_debug(False)
    print(loop.get_debug())
    complain(loop.call_soon, callback, 5)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())
with asyncio.Runner() as runner:
    print(runner.get_loop().get_debug())

# expect: True 0.1
# expect: TypeError coroutines cannot be used with call_soon()
# expect: TypeError a callable object was expected by call_soon(), got 5
# expect: TypeError coroutines cannot be used with call_soon_threadsafe()
# expect: TypeError coroutines cannot be used with call_at()
# expect: TypeError a callable object was expected by call_at(), got 'x'
# expect: TypeError coroutines cannot be used with run_in_executor()
# expect: RuntimeError Non-thread-safe operation invoked on an event loop other than the current one
# expect: RuntimeError Non-thread-safe operation invoked on an event loop other than the current one
# expect: fine
# expect: RuntimeError Non-thread-safe operation invoked on an event loop other than the current one
# expect: called (3,)
# expect: True
# expect: False
# expect: fine
# expect: called (5,)
# expect: True
# expect: False
