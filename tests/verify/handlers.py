"""Ctrl+C to functions given to signal.signal()."""
import asyncio
import signal
import time


def say(*words):
    print(f'{time.monotonic():g}', *words)


def told(number, frame):
    say('told', number, frame is None)


async def counts():
    signal.signal(signal.SIGINT, told)
    for i in range(4):
        say(i)
        await asyncio.sleep(1)


async def sets_event():
    stop = asyncio.Event()

    def handler(number, frame):
        say('sets')
        stop.set()
    signal.signal(signal.SIGINT, handler)
    asyncio.get_running_loop().call_later(5, say, 'timer')
    await stop.wait()
    say('the loop was not woken')


async def wakes():
    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def handler(number, frame):
        say('wakes')
        loop.call_soon_threadsafe(stop.set)
    signal.signal(signal.SIGINT, handler)
    await stop.wait()
    say('woken')


def raises(number, frame):
    raise ValueError('from the handler')


async def is_left():
    signal.signal(signal.SIGINT, raises)
    try:
        await asyncio.sleep(10)
    finally:
        say('finally')

for main in counts, sets_event, wakes, is_left:
    say('-', main.__name__)
    try:
        asyncio.run(main())
    except ValueError as error:
        say(repr(error))
signal.signal(signal.SIGINT, told)
time.sleep(3)
say('over')
