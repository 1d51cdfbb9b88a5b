# set_exception() with a class, one of the program's, too.
import asyncio
import sys


def show(e):
    return f'{type(e).__name__}{e.args!r}'


class Mine(Exception):
    pass


class Two(Exception):

    def __init__(self, a):
        self.a = a


class Init(Exception):

    def __init__(self):
        print('made')
        super().__init__('x')


class New(Exception):

    def __new__(cls):
        return 5


async def main():
    loop = asyncio.get_running_loop()
    for c in (Mine, Two, Init, ValueError, asyncio.CancelledError):
        f = loop.create_future()
        try:
            f.set_exception(c)
        except Exception as e:
            print(show(e))
            continue
        try:
            await f
        except BaseException as e:
            print(show(e))
    try:
        f.set_exception(Mine)
    except Exception as e:
        print(show(e))
    if sys.version_info < (3, 13):
        return

    class Stop(StopIteration):
        pass
    f = loop.create_future()
    try:
        f.set_exception(Stop)
    except Exception as e:
        print(show(e))
    else:
        try:
            await f
        except BaseException as e:
            print(show(e), repr(e.__cause__))


asyncio.run(main())
