"""Stands in for test.support: the few names that tests of asyncio need."""

import contextlib
import gc
import unittest

SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 5.0
PGO = False
verbose = False


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


def import_helper(name):
    raise unittest.SkipTest(f'no module {name}')


def requires_working_socket(*, module=False):
    if module:
        raise unittest.SkipTest('requires sockets')
    return unittest.skip('requires sockets')


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    if hasattr(obj, attr):
        before = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield before
        finally:
            setattr(obj, attr, before)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)
