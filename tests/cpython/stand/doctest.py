"""Stands in for a module that is not here: who needs it is skipped."""

import unittest


class _Absent:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        return _Absent(f'{self.name}.{name}')

    def __call__(self, *args, **named):
        raise unittest.SkipTest(f'no {self.name}')

    def __iter__(self):
        raise unittest.SkipTest(f'no {self.name}')


def DocTestSuite(*args, **named):
    """No tests: those of docstrings are held by none of the lists."""
    return unittest.TestSuite()


DocFileSuite = DocTestSuite
testmod = DocTestRunner = ELLIPSIS = _Absent('doctest')
