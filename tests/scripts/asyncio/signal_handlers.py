# Handlers of signals that the program sets, and signals that it sends itself.
import asyncio
import signal
import threading


def handler(number, frame):
    print('handler', number, frame is not None)


def ends(number, frame):
    raise SystemExit(number)


def tell(function, *arguments):
    try:
        print(function(*arguments))
    except (Exception, KeyboardInterrupt) as error:
        print(repr(error))


async def sleeps():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print('cancelled', error.args, asyncio.current_task().cancelling())
        raise


async def once():
    asyncio.get_running_loop().call_later(0.5, signal.raise_signal, signal.SIGINT)
    await sleeps()


async def twice():
    signal.raise_signal(signal.SIGINT)
    print('asked')
    signal.raise_signal(signal.SIGINT)


async def ignored():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.raise_signal(signal.SIGINT)
    await sleeps()
    signal.signal(signal.SIGINT, before)
    signal.raise_signal(signal.SIGINT)
    await sleeps()


async def own():
    event = asyncio.Event()
    signal.signal(signal.SIGTERM, lambda number, frame: event.set())
    asyncio.get_running_loop().call_later(0.5, signal.raise_signal, signal.SIGTERM)
    await event.wait()
    print('event')
    threading.Thread(target=tell, args=(signal.signal, signal.SIGINT, handler)).start()


for number in 'SIGINT', 0, 65, signal.SIGKILL, signal.SIGTERM:
    tell(signal.signal, number, handler)
signal.signal(signal.SIGINT, handler)
tell(signal.signal, signal.SIGINT, 5)
tell(signal.signal, signal.SIGINT, None)
tell(signal.getsignal, 99)
tell(signal.raise_signal, 99)
print(signal.getsignal(signal.SIGTERM) is handler, signal.getsignal(signal.SIGHUP), signal.getsignal(signal.SIGPIPE))
tell(signal.raise_signal, signal.SIGTERM)
tell(signal.raise_signal, signal.SIGINT)
tell(signal.raise_signal, signal.SIGWINCH)
tell(signal.raise_signal, signal.SIGPIPE)
tell(asyncio.run, once())
print(signal.signal(signal.SIGINT, signal.default_int_handler) is handler)
tell(signal.raise_signal, signal.SIGINT)
tell(signal.default_int_handler, 2, None)
for work in once, twice, ignored, own:
    print(work.__name__)
    tell(asyncio.run, work())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGINT, ends)
asyncio.run(once())
