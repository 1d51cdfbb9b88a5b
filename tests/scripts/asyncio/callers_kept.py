"""An ended frame that a traceback keeps knows its caller, and so keeps it."""
import asyncio
import contextlib
import gc
import sys


def names(error):
    """Who called whom, of this program alone, innermost first."""
    place = error.__traceback__
    while place.tb_next:
        place = place.tb_next
    frame, found = place.tb_frame, []
    while frame:
        if frame.f_code.co_filename == __file__:
            found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    raise KeyError


def outer():
    inner()


def numbers():
    yield 1
    raise KeyError


async def coroutine():
    outer()


CALLERS = [
    ['inner', 'outer', 'main', '<module>'],
    ['numbers', '<lambda>', 'main', '<module>'],
    ['inner', 'outer', 'coroutine', 'main', '<module>'],
    ['inner', 'outer', 'coroutine', '<module>'],
]
# There a generator's frame does not know who resumed it.
CALLERS_311 = [
    ['inner', 'outer', 'main', '<module>'],
    ['numbers'],
    ['inner', 'outer', 'coroutine'],
    ['inner', 'outer', 'coroutine'],
]
said = []


class Loud:
    def __del__(self):
        said.append('gone')


@contextlib.asynccontextmanager
async def room():
    loud = Loud()
    try:
        yield
    except KeyError:
        pass


async def main():
    kept = []
    for make in outer, lambda: list(numbers()):
        try:
            make()
        except KeyError as error:
            kept.append(error)
    try:
        await coroutine()
    except KeyError as error:
        kept.append(error)
    task = asyncio.create_task(coroutine())
    await asyncio.sleep(0)
    kept.append(task.exception())
    print([names(error) for error in kept]
          == (CALLERS if sys.version_info >= (3, 12) else CALLERS_311))
    async with room():
        raise KeyError
    said.append('left')
    gc.collect()
    if sys.version_info < (3, 12):
        said.reverse()
    print(said)


asyncio.run(main())

# expect: True
# expect: ['left', 'gone']
