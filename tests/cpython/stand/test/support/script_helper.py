"""Stands in for test.support.script_helper: there are no processes."""

import unittest


def assert_python_ok(*args, **named):
    raise unittest.SkipTest('processes')


assert_python_failure = run_python_until_end = spawn_python = assert_python_ok
