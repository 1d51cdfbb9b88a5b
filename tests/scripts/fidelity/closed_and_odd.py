# A callback for a loop that is closed, names that sys has not, and classes of
# exceptions whose __new__ makes something else.
import asyncio
import sys


def attempt(call, *args):
    try:
        print(call(*args))
    except BaseException as e:
        print(type(e).__name__, e)


loop = asyncio.new_event_loop()
future = loop.create_future()
future.set_result(1)
loop.close()
attempt(future.add_done_callback, print)
attempt(lambda: sys.flags.missing)
attempt(lambda: sys.float_info.missing)
attempt(lambda: sys.thread_info.missing)


class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Other(Exception):
    def __new__(cls, *args):
        return ValueError('of another class')


def raised(what):
    raise what


def thrown(what):
    def generator():
        try:
            yield 1
        except BaseException as e:
            print('inside', type(e).__name__, e)
        yield 2
    walk = generator()
    next(walk)
    return walk.throw(what)


for what in Odd, Other:
    attempt(raised, what)
    attempt(thrown, what)
