# to_thread(): the loop goes on while a thread waits.
import asyncio
import contextvars
import threading
import time

name = contextvars.ContextVar('name', default='nobody')


def work(n, *, delay):
    print(n, 'in', threading.current_thread().name, name.get(), time.monotonic())
    time.sleep(delay)
    name.set('changed')
    return n * 2


async def tick():
    for i in range(3):
        print('tick', asyncio.get_running_loop().time())
        await asyncio.sleep(1)


def fail():
    raise KeyError('from the thread')


async def main():
    name.set('main')
    ticker = asyncio.create_task(tick())
    print(await asyncio.to_thread(work, 1, delay=1.5))
    # expect: 1 in asyncio_0 main 0.0
    # expect: tick 0.0
    # expect: tick 1.0
    # expect: 2
    print(name.get())  # expect: main
    print(await asyncio.gather(asyncio.to_thread(work, 2, delay=1),
                               asyncio.to_thread(work, 3, delay=0.25)))
    # expect: 2 in asyncio_0 main 1.5
    # expect: 3 in asyncio_1 main 1.5
    # expect: tick 2.0
    # expect: [4, 6]
    try:
        await asyncio.to_thread(fail)
    except KeyError as error:
        print(repr(error))  # expect: KeyError('from the thread')
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(work, 4, delay=3)
            # expect: 4 in asyncio_0 main 2.5
    except TimeoutError:
        print('a thread cannot be cancelled', time.monotonic())
        # expect: a thread cannot be cancelled 3.5
    await ticker


asyncio.run(main())
print('run() waits for it', time.monotonic())  # expect: run() waits for it 5.5
