"""Stands in for test.support.import_helper."""

import importlib
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    return importlib.import_module(name)


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    return importlib.import_module(name)


class DirsOnSysPath:
    def __init__(self, *paths):
        raise unittest.SkipTest('sys.path')


class CleanImport:
    def __init__(self, *names):
        raise unittest.SkipTest('sys.modules')
