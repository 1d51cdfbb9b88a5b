"""Stands in for test.support.warnings_helper."""

import contextlib
import re
import warnings


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield caught


def check_no_warnings(testcase, message='', category=Warning):
    return contextlib.nullcontext()


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1,
                         offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1)
    testcase.assertTrue(re.search(errtext, str(caught[0].message)))


def save_restore_warnings_filters():
    return contextlib.nullcontext()


def ignore_warnings(*, category):
    def decorate(test):
        def wrapper(self, *args, **named):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(self, *args, **named)
        return wrapper
    return decorate
