"""Tests, each a method of a class, and what runs them and tells."""

import contextlib
import functools
import sys
from _taskarium import names_of, patch, place, unsupported, version
from types import FunctionType

__all__ = ['IsolatedAsyncioTestCase', 'TestResult', 'TestCase', 'TestSuite',
           'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main',
           'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'installHandler',
           'registerResult', 'removeResult', 'removeHandler',
           'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']
if version < 313:
    __all__[14:14] = ['getTestCaseNames', 'makeSuite', 'findTestCases']

__unittest = True
_MAX_LENGTH = 80
_DIFF_OMITTED = ('\nDiff is %s characters long. Set self.maxDiff to None to '
                 'see it.')


# --- words -------------------------------------------------------------------


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def _shorten(text, before, after):
    skipped = len(text) - before - after
    if skipped > 12:
        text = (f'{text[:before]}[{skipped} chars]'
                f'{text[len(text) - after:]}')
    return text


def _common_start(texts):
    low, high = min(texts), max(texts)
    for i, char in enumerate(low):
        if char != high[i]:
            return low[:i]
    return low


def _compare_texts(*values):
    """The reprs of two values, without most of what is the same in them."""
    texts = tuple(safe_repr(value) for value in values)
    longest = max(len(text) for text in texts)
    if longest <= 80:
        return texts
    prefix = _common_start(texts)
    size = len(prefix)
    room = 80 - (longest - size + 5 + 12)
    if room > 5:
        prefix = _shorten(prefix, 5, room)
        return tuple(prefix + text[size:] for text in texts)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(text[size:], 5, 20) for text in texts)


# --- skipping ----------------------------------------------------------------


class SkipTest(Exception):
    """Raised by a test that is not to be run."""


class _ShouldStop(Exception):
    """The rest of the test is not to be run."""


class _UnexpectedSuccess(Exception):
    """It was to fail."""


def skip(reason):
    """Decorator: the test is not run."""
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, FunctionType):
        item = reason
        reason = ''
        return decorator(item)
    return decorator


def _same(item):
    return item


def skipIf(condition, reason):
    """Decorator: the test is not run if the condition holds."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Decorator: the test is only run if the condition holds."""
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    """Decorator: the test is to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# --- results -----------------------------------------------------------------


def failfast(method):
    @functools.wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return inner


class TestResult:
    """What has become of tests."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        if version >= 312:
            self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called when all tests have been run."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                from io import StringIO
                self._stderr_buffer = StringIO()
                self._stdout_buffer = StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _buffered(self):
        """(title, text) of what was written, with a newline at the end."""
        for name, stream in (('Stdout', sys.stdout), ('Stderr', sys.stderr)):
            text = stream.getvalue()
            if text:
                yield name, text if text.endswith('\n') else text + '\n'

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for name, text in list(self._buffered()):
                stream = (self._original_stdout if name == 'Stdout'
                          else self._original_stderr)
                stream.write(f'\n{name}:\n{text}')
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for stream in self._stdout_buffer, self._stderr_buffer:
            stream.seek(0)
            stream.truncate()

    def stopTestRun(self):
        """Called after the last test."""

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        found = (self.failures if issubclass(err[0], test.failureException)
                 else self.errors)
        found.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """Called when a test has passed."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append(
            (test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return (not self.failures and not self.errors
                and (not hasattr(self, 'unexpectedSuccesses')
                     or not self.unexpectedSuccesses))

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        from traceback import extract_tb, format_exception
        kind, error, tb = err
        failure = test.failureException
        if (tb is not None and failure is not None
                and issubclass(kind, failure) and not extract_tb(tb)):
            tb = None  # it has come by nothing but our own text
        text = ''.join(format_exception(kind, error, tb))
        if self.buffer:
            for name, written in self._buffered():
                text += f'\n{name}:\n{written}'
        return text

    def __repr__(self):
        return (f'<{strclass(self.__class__)} run={self.testsRun} '
                f'errors={len(self.errors)} failures={len(self.failures)}>')


if version < 312:
    del TestResult.addDuration


class _WritelnDecorator:
    """A stream that can end lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ('stream', '__getstate__'):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(TestResult):
    """Tells of each test as it ends."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        if self.descriptions and first:
            return f'{test}\n{first}'
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _tell(self, test, word, mark):
        if self.showAll:
            self._write_status(test, word)
        elif self.dots:
            self.stream.write(mark)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._tell(subtest, 'FAIL', 'F')
            else:
                self._tell(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f'skipped {reason!r}', 's')

    def _tell_oddly(self, word, mark):
        if self.showAll:
            self.stream.writeln(word)
            self.stream.flush()
        elif self.dots:
            self.stream.write(mark)
            self.stream.flush()

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell_oddly('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell_oddly('unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = getattr(self, 'unexpectedSuccesses', ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln('UNEXPECTED SUCCESS: '
                                    + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(f'{err}')
            self.stream.flush()


class TextTestRunner:
    """Runs tests and writes what becomes of them."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1,
                 failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False, durations=None):
        if durations is not None:
            unsupported('durations of unittest.TextTestRunner')
        if tb_locals:
            unsupported('tb_locals of unittest.TextTestRunner')
        self.stream = _WritelnDecorator(sys.stderr if stream is None
                                        else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        import warnings
        from time import perf_counter
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
                if self.warnings in ('default', 'always') and version < 312:
                    warnings.filterwarnings(
                        'module', category=DeprecationWarning,
                        message=r'Please use assert\w+ instead.')
            begin = perf_counter()
            start = getattr(result, 'startTestRun', None)
            if start is not None:
                start()
            try:
                test(result)
            finally:
                stop = getattr(result, 'stopTestRun', None)
                if stop is not None:
                    stop()
            taken = perf_counter() - begin
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'s' if run != 1 else ''} in "
                            f'{taken:.3f}s')
        self.stream.writeln()
        self._sum_up(result)
        return result

    def _sum_up(self, result):
        expected = getattr(result, 'expectedFailures', ())
        unexpected = getattr(result, 'unexpectedSuccesses', ())
        skipped = getattr(result, 'skipped', ())
        parts = []
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            if result.failures:
                parts.append(f'failures={len(result.failures)}')
            if result.errors:
                parts.append(f'errors={len(result.errors)}')
        elif result.testsRun == 0 and not skipped and version >= 312:
            self.stream.write('NO TESTS RAN')
        else:
            self.stream.write('OK')
        if skipped:
            parts.append(f'skipped={len(skipped)}')
        if expected:
            parts.append(f'expected failures={len(expected)}')
        if unexpected:
            parts.append(f'unexpected successes={len(unexpected)}')
        if parts:
            self.stream.writeln(f" ({', '.join(parts)})")
        else:
            self.stream.write('\n')
        self.stream.flush()


# --- running a test ----------------------------------------------------------


class _Outcome:
    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            _add_skip(self.result, test_case, str(e))
        except _ShouldStop:
            pass
        except:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                if subTest:
                    self.result.addSubTest(test_case.test_case, test_case,
                                           info)
                else:
                    _add_error(self.result, test_case, info)
            info = None
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before


def _add_skip(result, test_case, reason):
    add = getattr(result, 'addSkip', None)
    if add is not None:
        add(test_case, reason)
    else:
        import warnings
        warnings.warn('TestResult has no addSkip method, skips not reported',
                      RuntimeWarning, 2)
        result.addSuccess(test_case)


def _add_error(result, test, info):
    if result is not None and info is not None:
        if issubclass(info[0], test.failureException):
            result.addFailure(test, info)
        else:
            result.addError(test, info)


def _enter_context(cm, addcleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        exit = cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                        'not support the context manager protocol') from None
    result = enter(cm)
    addcleanup(exit, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Has the function called when the module's tests have been run."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that is left then."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls those functions."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


# --- contexts of assertions --------------------------------------------------


class _BaseContext:
    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, standard):
        raise self.test_case.failureException(
            self.test_case._formatMessage(self.msg, standard))

    def _check_types(self, name):
        kinds = self.expected
        kinds = kinds if isinstance(kinds, tuple) else (kinds,)
        for kind in kinds:
            if not isinstance(kind, type) or not issubclass(kind, self._base):
                raise TypeError(f'{name}() arg 1 must be {self._base_message}')

    def handle(self, name, args, kwargs):
        try:
            self._check_types(name)
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid '
                                    'keyword argument for this function')
                return self
            callable_obj, *args = args
            self.obj_name = getattr(callable_obj, '__name__', None)
            if self.obj_name is None:
                self.obj_name = str(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None

    def _name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)


class _AssertRaisesContext(_BaseContext):
    _base = BaseException
    _base_message = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self._name()
            if self.obj_name:
                self._raiseFailure(f'{name} not raised by {self.obj_name}')
            self._raiseFailure(f'{name} not raised')
        from _places import clear
        clear(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None:
            text = str(exc_value)
            if not self.expected_regex.search(text):
                self._raiseFailure(f'"{self.expected_regex.pattern}" does not '
                                   f'match "{text}"')
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _AssertWarnsContext(_BaseContext):
    _base = Warning
    _base_message = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        name = self._name()
        first = None
        for given in self.warnings:
            message = given.message
            if not isinstance(message, self.expected):
                continue
            if first is None:
                first = message
            if (self.expected_regex is not None
                    and not self.expected_regex.search(str(message))):
                continue
            self.warning = message
            self.filename = given.filename
            self.lineno = given.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not '
                               f'match "{first}"')
        if self.obj_name:
            self._raiseFailure(f'{name} not triggered by {self.obj_name}')
        self._raiseFailure(f'{name} not triggered')


class _AssertLogsContext(_BaseContext):
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(None, test_case)
        import logging
        self.logging = logging
        self.logger_name = logger_name
        if level:
            self.level = logging._nameToLevel.get(level, level)
        else:
            self.level = logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        logging = self.logging
        logger = (self.logger_name
                  if isinstance(self.logger_name, logging.Logger)
                  else logging.getLogger(self.logger_name))
        self.logger = logger
        watcher = self.watcher = _Watcher([], [])

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self.before
        logger.setLevel(level)
        if exc_type is not None:
            return False
        watcher = self.watcher
        if self.no_logs:
            if watcher.records:
                self._raiseFailure(f'Unexpected logs found: {watcher.output!r}')
        elif not watcher.records:
            name = self.logging.getLevelName(self.level)
            self._raiseFailure(f'no logs of level {name} or higher triggered '
                               f'on {logger.name}')


class _Watcher:
    """What assertLogs() has seen."""

    def __init__(self, records, output):
        self.records = records
        self.output = output

    def __iter__(self):
        return iter((self.records, self.output))

    def __getitem__(self, index):
        return (self.records, self.output)[index]


# --- a test ------------------------------------------------------------------

_no_message = object()
# One release did not count what is skipped by a decorator.
_counts_late = version == 312 and patch == 1


class TestCase:
    """A test; each of its methods that begin with `test` is one."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {self.__class__}: '
                                 f'{methodName}') from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: 'assertDictEqual', list: 'assertListEqual',
            tuple: 'assertTupleEqual', set: 'assertSetEqual',
            frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test whose setUp() has passed."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return (f'{self._testMethodName} ({strclass(self.__class__)}.'
                f'{self._testMethodName})')

    def __repr__(self):
        return (f'<{strclass(self.__class__)} testMethod='
                f'{self._testMethodName}>')

    # --- running ---

    @contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        outcome = self._outcome
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        known = {} if parent is None else parent.params
        self._subtest = _SubTest(
            self, msg, params | {key: value for key, value in known.items()
                                 if key not in params})
        try:
            with outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if not outcome.success:
                result = outcome.result
                if result is not None and result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            from warnings import _warn_program
            _warn_program('It is deprecated to return a value that is not '
                          f'None from a test case ({method})',
                          DeprecationWarning)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        stop = None
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, 'startTestRun', None)
            stop = getattr(result, 'stopTestRun', None)
            if start is not None:
                start()
        if not _counts_late:
            result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            cls = self.__class__
            if (getattr(cls, '__unittest_skip__', False)
                    or getattr(method, '__unittest_skip__', False)):
                _add_skip(result, self,
                          getattr(cls, '__unittest_skip_why__', '')
                          or getattr(method, '__unittest_skip_why__', ''))
                return result
            if _counts_late:
                result.startTest(self)
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_parts(self, result, method):
        expecting = (getattr(self, '__unittest_expecting_failure__', False)
                     or getattr(method, '__unittest_expecting_failure__',
                                False))
        outcome = _Outcome(result)
        try:
            self._outcome = outcome
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                result.addExpectedFailure(self, outcome.expectedFailure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if (getattr(self.__class__, '__unittest_skip__', False)
                or getattr(method, '__unittest_skip__', False)):
            raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '')
                           or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # --- assertions ---

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _refuse(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f'{safe_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f'{safe_repr(expr)} is not true')

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args,
                          **kwargs):
        context = _AssertRaisesContext(expected_exception, self,
                                       expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args,
                         **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return (getattr(self, function) if isinstance(function, str)
                        else function)
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, '%s != %s' % _compare_texts(first, second))

    def assertEqual(self, first, second, msg=None):
        function = self._getAssertEqualityFunc(first, second)
        try:
            function(first, second, msg=msg)
        except self.failureException as error:
            raise error.with_traceback(None)  # where it asks is where it fails

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _is_almost(self, first, second, places, delta):
        """(whether they are, what to say if not)"""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, f'{safe_repr(delta)} delta', diff
        if places is None:
            places = 7
        return round(diff, places) == 0, f'{places!r} places', diff

    def assertAlmostEqual(self, first, second, places=None, msg=None,
                          delta=None):
        if first == second:
            return
        close, what, diff = self._is_almost(first, second, places, delta)
        if not close:
            self._refuse(msg, f'{safe_repr(first)} != {safe_repr(second)} '
                              f'within {what} ({safe_repr(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None,
                             delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        if delta is not None and not first == second:
            diff = abs(first - second)
            if diff > delta:
                return
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)} '
                              f'within {safe_repr(delta)} delta '
                              f'({safe_repr(diff)} difference)')
        if places is None:
            places = 7
        diff = abs(first - second)
        if not first == second and round(diff, places) != 0:
            return
        self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)} within '
                          f'{places!r} places')

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence'
        if seq_type is not None:
            name = seq_type.__name__
            for word, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(
                        f'{word} sequence is not a {name}: {safe_repr(seq)}')
        lengths = []
        for word, seq in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                self._refuse_with_diff(
                    msg, f'{word} {name} has no length.    Non-sequence?',
                    seq1, seq2)
        one, two = lengths
        if seq1 == seq2 or (seq_type is None and type(seq1) != type(seq2)
                            and self._has_same_items(seq1, seq2, one, two)):
            return
        differing = ('%ss differ: %s != %s\n'
                     % ((name.capitalize(),) + _compare_texts(seq1, seq2)))
        differing += self._first_difference(seq1, seq2, one, two, name)
        self._refuse_with_diff(msg, differing, seq1, seq2)

    def _has_same_items(self, seq1, seq2, one, two):
        return one == two and not any([seq1[i] != seq2[i]
                                       for i in range(one)])

    def _first_difference(self, seq1, seq2, one, two, name):
        text = ''
        for i in range(min(one, two)):
            if seq1[i] != seq2[i]:
                text = ('\nFirst differing element %d:\n%s\n%s\n'
                        % ((i,) + _compare_texts(seq1[i], seq2[i])))
                break
        for word, longer, shorter, seq in (('First', one, two, seq1),
                                           ('Second', two, one, seq2)):
            if longer > shorter:
                text += (f'\n{word} {name} contains {longer - shorter} '
                         'additional elements.\n')
                text += (f'First extra element {shorter}:\n'
                         '%s\n' % (_compare_texts(seq[shorter])))
        return text

    def _diff_of(self, lines1, lines2):
        from difflib import ndiff
        return '\n'.join(ndiff(lines1, lines2))

    def _refuse_with_diff(self, msg, standard, seq1, seq2):
        from pprint import pformat
        diff = '\n' + self._diff_of(pformat(seq1).splitlines(),
                                    pformat(seq2).splitlines())
        standard = self._truncateMessage(standard, diff)
        self.fail(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (_DIFF_OMITTED % len(diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def _set_difference(self, one, two, word):
        try:
            return one.difference(two)
        except TypeError as e:
            self.fail(f'invalid type when attempting set difference: {e}')
        except AttributeError as e:
            self.fail(f'{word} argument does not support set difference: {e}')

    def assertSetEqual(self, set1, set2, msg=None):
        only1 = self._set_difference(set1, set2, 'first')
        only2 = self._set_difference(set2, set1, 'second')
        if not only1 and not only2:
            return
        lines = []
        for word, items in (('first', only1), ('second', only2)):
            if items:
                lines.append(f'Items in the {word} set but not the '
                             f"{'second' if word == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f'{safe_repr(member)} not found in '
                              f'{safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f'{safe_repr(member)} unexpectedly found in '
                              f'{safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._refuse_with_diff(msg, '%s != %s' % _compare_texts(d1, d2),
                                   d1, d2)

    if version < 312:
        def assertDictContainsSubset(self, subset, dictionary, msg=None):
            lacking = [key for key in subset if key not in dictionary]
            other = [f'{safe_repr(key)}, expected: {safe_repr(value)}, '
                     f'actual: {safe_repr(dictionary[key])}'
                     for key, value in subset.items()
                     if key in dictionary and dictionary[key] != value]
            found = []
            if lacking:
                found.append('Missing: ' + ','.join(map(safe_repr, lacking)))
            if other:
                found.append('Mismatched values: ' + ','.join(other))
            if found:
                self._refuse(msg, '; '.join(found))

    def assertCountEqual(self, first, second, msg=None):
        one, two = list(first), list(second)
        found = _count_differences(one, two)
        if found:
            lines = ['Element counts were not equal:\n']
            lines += [f'First has {a}, Second has {b}:  {value!r}'
                      for a, b, value in found]
            message = self._truncateMessage(lines[0], '\n'.join(lines[1:]))
            self.fail(self._formatMessage(msg, message))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if (len(first) > self._diffThreshold
                or len(second) > self._diffThreshold):
            self._baseAssertEqual(first, second, msg)
        from difflib import ndiff
        one, two = first, second
        if version < 312:
            if '\n' not in first and '\r' not in first:
                one, two = first + '\n', second + '\n'
        elif first and second:
            if first[-1] != '\n' and second[-1] != '\n':
                one, two = first + '\n', second + '\n'
        elif first and first[-1] != '\n':
            one = first + '\n'
        elif second and second[-1] != '\n':
            two = second + '\n'
        standard = '%s != %s' % _compare_texts(first, second)
        diff = '\n' + ''.join(ndiff(one.splitlines(keepends=True),
                                    two.splitlines(keepends=True)))
        self.fail(self._formatMessage(msg,
                                      self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._refuse(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._refuse(msg, f'{safe_repr(a)} not less than or equal to '
                              f'{safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._refuse(msg,
                         f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._refuse(msg, f'{safe_repr(a)} not greater than or equal to '
                              f'{safe_repr(b)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is not an instance of '
                              f'{cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            import re
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._refuse(msg, "Regex didn't match: "
                              f'{expected_regex.pattern!r} not found in '
                              f'{text!r}')

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._refuse(msg, f'Regex matched: {text[match.start():match.end()]!r} '
                              f'matches {unexpected_regex.pattern!r} in '
                              f'{text!r}')


def _count_differences(one, two):
    """(how often in the first, in the second, what)"""
    found = []
    try:
        from collections import Counter
        first, second = Counter(one), Counter(two)
    except TypeError:
        return _count_unhashable(one, two)
    if first == second:
        return found
    for value, count in first.items():
        if count != second.get(value, 0):
            found.append((count, second.get(value, 0), value))
    for value, count in second.items():
        if value not in first:
            found.append((0, count, value))
    return found


def _count_unhashable(one, two):
    found, seen = [], []
    for value in one + two:
        if any(value == other for other in seen):
            continue
        seen.append(value)
        a = sum(value == other for other in one)
        b = sum(value == other for other in two)
        if a != b:
            found.append((a, b, value))
    return found


if version < 312:
    def _old_name(name):
        new = getattr(TestCase, name)

        def old(self, *args, **kwargs):
            from warnings import _warn_program
            _warn_program(f'Please use {name} instead.', DeprecationWarning)
            return new(self, *args, **kwargs)
        old.__name__ = 'deprecated_func'
        old.__qualname__ = 'TestCase._deprecate.<locals>.deprecated_func'
        return old

    for _old, _new in (('failUnlessEqual', 'assertEqual'),
                       ('assertEquals', 'assertEqual'),
                       ('failIfEqual', 'assertNotEqual'),
                       ('assertNotEquals', 'assertNotEqual'),
                       ('failUnlessAlmostEqual', 'assertAlmostEqual'),
                       ('assertAlmostEquals', 'assertAlmostEqual'),
                       ('failIfAlmostEqual', 'assertNotAlmostEqual'),
                       ('assertNotAlmostEquals', 'assertNotAlmostEqual'),
                       ('failUnless', 'assertTrue'), ('assert_', 'assertTrue'),
                       ('failUnlessRaises', 'assertRaises'),
                       ('failIf', 'assertFalse'),
                       ('assertRaisesRegexp', 'assertRaisesRegex'),
                       ('assertRegexpMatches', 'assertRegex'),
                       ('assertNotRegexpMatches', 'assertNotRegex')):
        setattr(TestCase, _old, _old_name(_new))
    del _old, _new


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return (self._setUpFunc, self._tearDownFunc, self._testFunc,
                self._description) == (
                    other._setUpFunc, other._tearDownFunc, other._testFunc,
                    other._description)

    def __hash__(self):
        return hash((type(self), self._setUpFunc, self._tearDownFunc,
                     self._testFunc, self._description))

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """A part of a test."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f'[{self._message}]')
        if self.params:
            named = ', '.join(f'{key}={value!r}'
                              for key, value in self.params.items())
            parts.append(f'({named})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines, run by a loop of its own."""

    if version >= 313:
        loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        from contextvars import copy_context
        self._asyncioRunner = None
        self._asyncioTestContext = copy_context()

    async def asyncSetUp(self):
        """Called in the loop before each test."""

    async def asyncTearDown(self):
        """Called in the loop after each test."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(*(func, *args), **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not "
                'support the asynchronous context manager protocol') from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._callMaybeAsync(method) is not None:
            from warnings import _warn_program
            _warn_program('It is deprecated to return a value that is not '
                          f'None from a test case ({method})',
                          DeprecationWarning)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        assert self._asyncioRunner is not None, (
            'asyncio runner is not initialized')
        return self._asyncioRunner.run(func(*args, **kwargs),
                                       context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        from inspect import iscoroutinefunction
        assert self._asyncioRunner is not None, (
            'asyncio runner is not initialized')
        if iscoroutinefunction(func):
            return self._asyncioRunner.run(func(*args, **kwargs),
                                           context=self._asyncioTestContext)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _setupAsyncioRunner(self):
        from asyncio import Runner
        assert self._asyncioRunner is None, (
            'asyncio runner is already initialized')
        factory = getattr(self, 'loop_factory', None)
        # CPython's loop is in debug mode; ours has none.
        self._asyncioRunner = (Runner(loop_factory=factory) if factory
                               else Runner())

    def _tearDownAsyncioRunner(self):
        self._asyncioRunner.close()

    def run(self, result=None):
        self._setupAsyncioRunner()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        self._setupAsyncioRunner()
        super().debug()
        self._tearDownAsyncioRunner()


# --- many tests --------------------------------------------------------------


class BaseTestSuite:
    """Tests, one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases()
                                         for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated '
                            'before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def debug(self):
        for test in self:
            test.debug()

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    # --- classes and modules around them ---


class TestSuite(BaseTestSuite):
    """Tests, with what is set up for a class or a module once."""

    def run(self, result, debug=False):
        top = False
        if not getattr(result, '_testRunEntered', False):
            result._testRunEntered = top = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if (getattr(test.__class__, '_classSetupFailed', False)
                        or getattr(result, '_moduleSetUpFailed', False)):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if top:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(TestResult(), True)

    def _report(self, result, name, error):
        """An error outside of any test."""
        holder = _ErrorHolder(name)
        add_skip = getattr(result, 'addSkip', None)
        if add_skip is not None and isinstance(error, SkipTest):
            add_skip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))

    def _handleClassSetUp(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        cls = test.__class__
        if (cls == previous or result._moduleSetUpFailed
                or getattr(cls, '__unittest_skip__', False)):
            return
        failed = False
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        name = f'({strclass(cls)})'
        set_up = getattr(cls, 'setUpClass', None)
        clean_up = getattr(cls, 'doClassCleanups', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as e:
            failed = True
            try:
                cls._classSetupFailed = True
            except TypeError:
                pass
            self._report(result, f'setUpClass {name}', e)
        if failed and clean_up is not None:
            clean_up()
            for info in cls.tearDown_exceptions:
                self._report(result, f'setUpClass {name}', info[1])

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if (test.__class__ == previous or previous is None
                or getattr(previous, '_classSetupFailed', False)
                or getattr(result, '_moduleSetUpFailed', False)
                or getattr(previous, '__unittest_skip__', False)):
            return
        name = f'tearDownClass ({strclass(previous)})'
        tear_down = getattr(previous, 'tearDownClass', None)
        clean_up = getattr(previous, 'doClassCleanups', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._report(result, name, e)
        if clean_up is not None:
            clean_up()
            for info in previous.tearDown_exceptions:
                self._report(result, name, info[1])

    def _handleModuleFixture(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        module = test.__class__.__module__
        if previous is not None and previous.__module__ == module:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        names = names_of(module)
        set_up = names and names.get('setUpModule')
        if not set_up:
            return
        try:
            set_up()
        except Exception as e:
            result._moduleSetUpFailed = True
            self._report(result, f'setUpModule ({module})', e)
            try:
                doModuleCleanups()
            except Exception as e:
                self._report(result, f'setUpModule ({module})', e)

    def _handleModuleTearDown(self, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or result._moduleSetUpFailed:
            return
        module = previous.__module__
        names = names_of(module)
        if names is None:
            return
        for function in names.get('tearDownModule'), doModuleCleanups:
            if function is None:
                continue
            try:
                function()
            except Exception as e:
                self._report(result, f'tearDownModule ({module})', e)


class _ErrorHolder:
    """Stands for a test where an error was outside of any."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def countTestCases(self):
        return 0


class TestLoader:
    """Finds tests."""

    testMethodPrefix = 'test'
    suiteClass = TestSuite
    testNamePatterns = None

    def __init__(self):
        self.errors = []

    def sortTestMethodsUsing(self, a, b):
        return (a > b) - (a < b)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. '
                            'Maybe you meant to derive from TestCase?')
        if version >= 313 and testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        if self.testNamePatterns is not None:
            unsupported('testNamePatterns of unittest.TestLoader')
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _from_names(self, names):
        found = []
        for name in sorted(names):
            item = names[name]
            if (isinstance(item, type) and issubclass(item, TestCase)
                    and item not in (TestCase, FunctionTestCase)):
                found.append(self.loadTestsFromTestCase(item))
        suite = self.suiteClass(found)
        load = names.get('load_tests')
        return suite if load is None else load(self, suite, None)

    def loadTestsFromModule(self, module, *args, pattern=None):
        names = (module if isinstance(module, dict)
                 else names_of(module.__name__))
        return self._from_names(names)

    def loadTestsFromName(self, name, module=None):
        if module is None:
            unsupported('a name without a module for unittest.TestLoader')
        names = (module if isinstance(module, dict)
                 else names_of(module.__name__))
        first, *rest = name.split('.')
        if first not in names:
            raise AttributeError(f"module '__main__' has no attribute "
                                 f'{first!r}')
        found, parent = names[first], None
        for part in rest:
            parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(rest[-1])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {found} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {found}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module)
                                for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        unsupported('unittest.TestLoader.discover()')


defaultTestLoader = TestLoader()


class _Absent:
    """What the class has in CPython alone."""

    def __set_name__(self, owner, name):
        self.name = f'unittest.{owner.__name__}.{name}'

    def __get__(self, instance, owner=None):
        unsupported('%s', None, self.name)


class TestProgram:
    """Runs the tests of a module, as the command line says."""

    if version < 313:
        usageExit = _Absent()
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = None
    testNamePatterns = None

    def parseArgs(self, argv):
        unsupported('the command line of unittest')

    def createTests(self, from_discovery=False, Loader=None):
        unsupported('the command line of unittest')

    def __init__(self, module='__main__', defaultTest=None, argv=None,
                 testRunner=None, testLoader=defaultTestLoader, exit=True,
                 verbosity=1, failfast=None, catchbreak=None, buffer=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.module = (names_of(module) if isinstance(module, str) else module)
        if self.module is None:
            unsupported('tests of the module %s', None, repr(module))
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.exit = exit
        self.warnings = 'default' if warnings is None else warnings
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.defaultTest = defaultTest
        self._read(sys.argv if argv is None else argv)
        self.runTests()

    def _read(self, argv):
        names = []
        for word in argv[1:]:
            if word in ('-v', '--verbose'):
                self.verbosity = 2
            elif word in ('-q', '--quiet'):
                self.verbosity = 0
            elif word in ('-f', '--failfast'):
                self.failfast = True
            elif word in ('-b', '--buffer'):
                self.buffer = True
            elif word.startswith('-'):
                unsupported('%s of unittest.main()', None, word)
            else:
                names.append(word)
        if not names and self.defaultTest is not None:
            names = ([self.defaultTest] if isinstance(self.defaultTest, str)
                     else list(self.defaultTest))
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        runner = self.testRunner
        if runner is None:
            runner = TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity,
                            failfast=bool(self.failfast),
                            buffer=bool(self.buffer), warnings=self.warnings)
        self.result = runner.run(self.test)
        if not self.exit:
            return
        if (version >= 312 and self.result.testsRun == 0
                and not self.result.skipped):
            sys.exit(5)
        sys.exit(not self.result.wasSuccessful() if version < 312
                 else 0 if self.result.wasSuccessful() else 1)


main = TestProgram


def installHandler():
    """Ctrl+C stops the program as it does without tests."""
    unsupported('unittest.installHandler()')


def removeHandler(method=None):
    """There is none."""
    return method


def registerResult(result):
    """Nothing asks for it here."""


def removeResult(result):
    """It was not kept."""
    return False


if version < 313:
    def makeSuite(testCaseClass, prefix='test', sortUsing=None,
                  suiteClass=TestSuite):
        """The tests of a class."""
        return defaultTestLoader.loadTestsFromTestCase(testCaseClass)

    def getTestCaseNames(testCaseClass, prefix, sortUsing=None,
                         testNamePatterns=None):
        """The names of the tests of a class."""
        return defaultTestLoader.getTestCaseNames(testCaseClass)

    def findTestCases(module, prefix='test', sortUsing=None,
                      suiteClass=TestSuite):
        """The tests of a module."""
        return defaultTestLoader.loadTestsFromModule(module)


for _module, _classes in (
        ('case', (TestCase, FunctionTestCase, SkipTest, _SubTest, _ShouldStop,
                  addModuleCleanup, doModuleCleanups, enterModuleContext,
                  expectedFailure, skip, skipIf, skipUnless)),
        ('signals', (installHandler, registerResult, removeHandler,
                     removeResult)),
        ('async_case', (IsolatedAsyncioTestCase,)),
        ('result', (TestResult,)),
        ('suite', (BaseTestSuite, TestSuite, _ErrorHolder)),
        ('runner', (TextTestResult, TextTestRunner)),
        ('loader', (TestLoader, *([] if version >= 313 else
                                  [makeSuite, getTestCaseNames,
                                   findTestCases]))), ('main', (TestProgram,))):
    place('unittest.' + _module, *_classes)
del _module, _classes
