"""Stands in for os, of which only what needs no system is here: who needs the
rest is skipped, but for what tests do with the texts of paths while they are
loaded."""

import types
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


environ = {}
name = 'posix'
linesep = '\n'
sep = '/'
curdir = '.'
path = types.SimpleNamespace(
    dirname=lambda path: path.rpartition('/')[0],
    basename=lambda path: path.rpartition('/')[2],
    join=lambda *parts: '/'.join(parts),
    exists=lambda path: False)
fspath = getpid = urandom = fork = listdir = _Absent('os')
getcwd = _Absent('os.getcwd')
