"""Runs one of CPython's own test files but for what cannot pass."""

import random
import stand_doctest
import stand_os
import sys
import unittest

from cannot import CANNOT as OF_ASYNCIO
from cannot_language import CANNOT as OF_LANGUAGE
from cannot_tasks import CANNOT as OF_TASKS


class _SystemRandom:
    """Of a system that has no entropy."""

    def random(self):
        raise NotImplementedError('no entropy')


sys.modules['os'] = stand_os
sys.modules['doctest'] = stand_doctest
random.SystemRandom = _SystemRandom
CANNOT = {**OF_ASYNCIO, **OF_LANGUAGE, **OF_TASKS}


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def why_not(test, version):
    """The reason, of this method or of it in each class that has it."""
    module, _, method = test.split('.')[-3:]
    for known in test, f'{module}.*.{method}':
        reason = CANNOT.get(known) or CANNOT.get(f'{version} {known}')
        if reason:
            return reason
    return None


def run(name, *modules):
    version = '%d.%d' % sys.version_info[:2]
    left_out = []
    chosen = unittest.TestSuite()
    load = unittest.defaultTestLoader.loadTestsFromModule
    for test in each(load(module) for module in modules):
        reason = why_not(test.id(), version)
        if reason:
            left_out.append((test.id(), reason))
        else:
            chosen.addTest(test)
    result = unittest.TextTestRunner(sys.stdout).run(chosen)
    skipped = {test.id() for test, _ in result.skipped}
    failed = {getattr(test, 'test_case', test).id()
              for test, _ in result.failures + result.errors}
    passed = chosen.countTestCases() - len(skipped | failed)
    print(f'{name}: {passed} passed, {len(skipped)} skipped, '
          f'{len(left_out)} cannot, of '
          f'{chosen.countTestCases() + len(left_out)}')
    for test, reason in left_out:
        print(f'  cannot: {test}: {reason}')
    sys.exit(not result.wasSuccessful())
