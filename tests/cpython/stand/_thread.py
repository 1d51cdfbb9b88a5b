"""Stands in for _thread, which nothing here has: who needs it is skipped."""

import unittest


def interrupt_main(signum=2):
    raise unittest.SkipTest('_thread.interrupt_main() is not here')
