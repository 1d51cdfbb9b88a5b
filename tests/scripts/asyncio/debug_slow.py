# Callbacks that take long are told of in debug mode, on stderr.
import asyncio
import time


def callback(text):
    time.sleep(0.25)
    print(text)


async def child():
    await asyncio.sleep(0.1)
    time.sleep(0.2)
    await asyncio.sleep(0.1)
    time.sleep(0.05)
    raise ValueError('x')


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(child(), name='slow')
    loop.call_soon(callback, 'one')
    loop.call_later(1, callback, 'two')
    await asyncio.wait([task])
    loop.slow_callback_duration = 0.01
    time.sleep(0.05)
    await asyncio.sleep(0)
    loop.set_debug(False)
    time.sleep(1)
    await asyncio.sleep(1)
    print(repr(task.exception()))


asyncio.run(main(), debug=True)

# expect: one
# expect: two
# expect: ValueError('x')
