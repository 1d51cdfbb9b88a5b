"""Runs one of CPython's own test files but for what cannot pass."""

import sys
import unittest

from cannot import CANNOT as OF_ASYNCIO
from cannot_language import CANNOT as OF_LANGUAGE

CANNOT = {**OF_ASYNCIO, **OF_LANGUAGE}


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def run(name, module):
    version = '%d.%d' % sys.version_info[:2]
    left_out = []
    chosen = unittest.TestSuite()
    for test in each(unittest.defaultTestLoader.loadTestsFromModule(module)):
        reason = (CANNOT.get(test.id())
                  or CANNOT.get(f'{version} {test.id()}'))
        if reason:
            left_out.append((test.id(), reason))
        else:
            chosen.addTest(test)
    result = unittest.TextTestRunner(sys.stdout).run(chosen)
    passed = (result.testsRun - len(result.failures) - len(result.errors)
              - len(result.skipped))
    print(f'{name}: {passed} passed, {len(result.skipped)} skipped, '
          f'{len(left_out)} cannot, of '
          f'{chosen.countTestCases() + len(left_out)}')
    for test, reason in left_out:
        print(f'  cannot: {test}: {reason}')
    sys.exit(not result.wasSuccessful())
