"""Stands in for test.support: the few names that tests of asyncio need."""

import contextlib
import gc
import types
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




def requires_working_socket(*, module=False):
    return None if module else unittest.skip('requires sockets')


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


# --- what tests of the language need ----------------------------------------

class CPUStopwatch:
    """Of a virtual clock, by which no work takes time: who needs to measure it
    skips itself."""

    def __enter__(self):
        self.clock_info = types.SimpleNamespace(resolution=1e-09)
        self.seconds = 0.0
        return self

    def __exit__(self, *exc):
        return False


class _Always:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _Never:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other


ALWAYS_EQ = _Always()
NEVER_EQ = _Never()
LARGEST = _Largest()
SMALLEST = _Smallest()
REPO_ROOT = '/'
MISSING_C_DOCSTRINGS = True
HAVE_DOCSTRINGS = True
Py_DEBUG = False
is_wasi = is_emscripten = is_apple = is_android = False
requires_IEEE_754 = unittest.skipUnless(True, 'IEEE 754')


def cpython_only(test):
    return unittest.skip('of CPython alone')(test)


def impl_detail(message=None, **guards):
    return unittest.skip(message or 'a detail of CPython')


def check_impl_detail(**guards):
    return False


def skip_if_pgo_task(test):
    return test


def requires_docstrings(test):
    return unittest.skip('requires docstrings')(test)


def requires_limited_api(test):
    return unittest.skip('requires the C API')(test)


def suppress_immortalization(suppress=True):
    return lambda test: test


def skip_emscripten_stack_overflow():
    return lambda test: test


def skip_wasi_stack_overflow():
    return lambda test: test


def skip_on_s390x(test):
    return test


def skip_if_sanitizer(*args, **named):
    return lambda test: test


def requires_resource(resource):
    return unittest.skip(f'resource {resource!r} is not enabled')


def bigmemtest(*args, **named):
    return unittest.skip('needs much memory')


def bigaddrspacetest(test):
    return unittest.skip('needs much memory')(test)


def run_with_locale(*args):
    return unittest.skip('no locales')


def setswitchinterval(interval):
    pass


def requires_mac_ver(*least):
    return lambda test: test


def run_with_tz(*args):
    return unittest.skip('no time zones')


def force_not_colorized(test):
    return test


def get_c_recursion_limit():
    return 5000


def exceeds_recursion_limit():
    return 150_000


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


@contextlib.contextmanager
def set_recursion_limit(limit):
    import sys
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def adjust_int_max_str_digits(most):
    import sys
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(most)
        yield
    finally:
        sys.set_int_max_str_digits(before)


@contextlib.contextmanager
def captured_output(name):
    import io
    import sys
    before = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, before)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


@contextlib.contextmanager
def disable_gc():
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def check_syntax_error(test, statement, errtext='', *, lineno=None,
                       offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    test.assertIsNotNone(error.lineno)
    if lineno is not None:
        test.assertEqual(error.lineno, lineno)
    test.assertIsNotNone(error.offset)
    if offset is not None:
        test.assertEqual(error.offset, offset)


def check_sizeof(test, *args):
    test.skipTest('sizes of objects')


def calcobjsize(fmt):
    raise unittest.SkipTest('sizes of objects')


calcvobjsize = calcobjsize


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    mod = tp.__module__
    with testcase.assertRaises(TypeError):
        tp(*args, **kwds)


def check_free_after_iterating(test, iter, cls, args=()):
    test.skipTest('frees while iterating')


MAX_Py_ssize_t = 2 ** 63 - 1
_1G = 2 ** 30
_2G = 2 ** 31


def findfile(name, *args, **named):
    raise unittest.SkipTest('files')


def open_urlresource(*args, **named):
    raise unittest.SkipTest('network')


def iter_builtin_types():
    raise unittest.SkipTest('all types')


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    if item in obj:
        before = obj[item]
        obj[item] = new_val
        try:
            yield before
        finally:
            obj[item] = before
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


def sortdict(dict):
    items = ['%r: %r' % pair for pair in sorted(dict.items())]
    return '{%s}' % ', '.join(items)


def run_code(code):
    import textwrap
    names = {}
    exec(textwrap.dedent(code), names)
    return names


def check_free_after_iterating(test, iter, cls, args=()):
    test.skipTest('frees while iterating')


def Py_C_RECURSION_LIMIT():
    return 5000


C_RECURSION_LIMIT = 5000


def requires_fork():
    return unittest.skip('requires processes')


class BrokenIter:
    """Iterating fails where the test says: when begun, or at an item."""

    def __init__(self, init_raises=False, next_raises=False,
                 iter_raises=False):
        self.next_raises = next_raises
        self.iter_raises = iter_raises
        if init_raises:
            1 / 0

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


def refcount_test(test):
    return unittest.skip('it counts references')(test)
