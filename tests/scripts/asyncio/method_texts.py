# What CPython writes in Python says so where it is shown.
import asyncio
import re


def show(what):
    print(re.sub('0x[0-9a-f]+', '0x', repr(what)), what.__qualname__,
          what.__module__)


async def main():
    loop = asyncio.get_running_loop()
    for name in ('call_soon', 'call_later', 'create_future',
                 'run_in_executor', 'set_debug', 'is_running',
                 'shutdown_asyncgens'):
        show(getattr(loop, name))
    handle = loop.call_later(1, print)
    show(type(handle).cancel)
    show(handle.when)
    show(loop.call_soon(print).cancelled)
    group = asyncio.TaskGroup()
    show(group.create_task)
    show(asyncio.Timeout.expired)
    for function in asyncio.sleep, asyncio.gather, asyncio.timeout, asyncio.run:
        show(function)
    show(asyncio.Queue.get)
    handle.cancel()


asyncio.run(main())
