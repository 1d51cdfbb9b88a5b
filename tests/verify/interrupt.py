"""Ctrl+C at 1, 2, 4, 5, 8, 9.5, 12 and 30 seconds."""
import asyncio
import threading
import time


def say(*words):
    print(f"{time.monotonic():g}", *words)


async def worker(name):
    try:
        await asyncio.sleep(60)
    finally:
        say(name, "cleans up")


async def gives_in():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("first"))
        group.create_task(worker("second"))


async def holds_out():
    left = asyncio.create_task(worker("left"))
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        say("holds out", asyncio.current_task().cancelling())
    time.sleep(0.5)
    await asyncio.Event().wait()


async def blocks():
    time.sleep(1.5)
    say("not heard before it waits")
    await asyncio.sleep(0)
    say("never said")


async def in_a_thread():
    await asyncio.to_thread(time.sleep, 4)


def stopped(doing, *args):
    try:
        doing(*args)
    except KeyboardInterrupt as error:
        say(doing.__name__, "was interrupted after", repr(error.__context__))


def runner(loop_factory=None):
    with asyncio.Runner() as one:
        one.run(blocks())


def alone():
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(asyncio.sleep(60))
    finally:
        loop.close()


stopped(asyncio.run, gives_in())
stopped(asyncio.run, holds_out())
thread = threading.Thread(target=time.sleep, args=(3,))
thread.start()
stopped(thread.join)
say(thread.is_alive())
thread.join()
stopped(runner)
stopped(time.sleep, 1)
stopped(alone)
stopped(asyncio.run, in_a_thread())
time.sleep(20)
