"""Stands in for test.test_asyncio.utils, which imports ssl and sockets."""

import asyncio
import inspect
import re
import unittest
from unittest import mock


def run_briefly(loop):
    async def once():
        pass
    coroutine = once()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def get_function_source(function):
    code = inspect.unwrap(function).__code__
    return code.co_filename, code.co_firstlineno


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


async def await_without_task(coro):
    """Awaits it where no task is the current one."""
    error = None

    def callback():
        nonlocal error
        try:
            coro.send(None)
        except StopIteration as e:
            error = AssertionError(f'it ended: {e.value!r}')
        except BaseException as e:
            error = e
        else:
            error = AssertionError('it waits')

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    if error is not None:
        raise error


class MockPattern(str):
    """Equal to every text that the pattern is found in."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))

    __hash__ = str.__hash__


class MockInstanceOf:
    """Equal to every instance of a class."""

    def __init__(self, kind):
        self.kind = kind

    def __eq__(self, other):
        return isinstance(other, self.kind)


class MockCallback(mock.Mock):
    """A callback that can be compared."""


class TestCase(unittest.TestCase):
    """A test with loops of its own."""

    def set_event_loop(self, loop, *, cleanup=True):
        assert loop is not None
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    @staticmethod
    def close_loop(loop):
        if not loop.is_closed():
            loop.close()

    def new_test_loop(self, gen=None):
        loop = asyncio.new_event_loop()
        begin, now = loop.time(), loop.time
        loop.time = lambda: now() - begin
        loop.advance_time = lambda seconds: None    # its clock moves by itself
        self.set_event_loop(loop)
        return loop

    def setUp(self):
        asyncio.set_event_loop(None)

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()
