"""Stands in for test.support.os_helper: there are no files."""

import unittest

TESTFN = '@test'
FakePath = None


def temp_cwd(*args, **named):
    raise unittest.SkipTest('files')


temp_dir = unlink = create_empty_file = rmtree = change_cwd = temp_cwd


class EnvironmentVarGuard:
    def __init__(self):
        raise unittest.SkipTest('environment')
