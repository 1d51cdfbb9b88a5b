"""Examples in docstrings, run and held against what stands below them."""

import re
import sys
from _taskarium import caller, unsupported
from _taskarium import version as _version
from collections import namedtuple

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE
                    | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF
                   | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST)
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_DIVIDER = '*' * 70

if _version >= 313:
    class TestResults(namedtuple('TestResults', 'failed attempted')):
        def __new__(cls, failed, attempted, *, skipped=0):
            made = super().__new__(cls, failed, attempted)
            made.skipped = skipped
            return made

        def __repr__(self):
            told = f'failed={self.failed}, attempted={self.attempted}'
            if self.skipped:
                told += f', skipped={self.skipped}'
            return f'TestResults({told})'
else:
    TestResults = namedtuple('TestResults', 'failed attempted')


def _indented(text, by=4):
    return re.sub(r'(?m)^(?!$)', by * ' ', text)


# --- what is tested --------------------------------------------------------

class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0,
                 options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want + '\n' if want and not want.endswith('\n') else want
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _parts(self):
        return (self.source, self.want, self.lineno, self.indent, self.options,
                self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent,
                     self.exc_msg))


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        told = ('no examples' if not count else '1 example' if count == 1
                else f'{count} examples')
        return (f'<DocTest {self.name} from {self.filename}:{self.lineno} '
                f'({told})>')

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or -1, id(self)) < (
            other.name, other.filename, other.lineno or -1, id(other))


_EXAMPLE = re.compile(r'''(?mx)
    (?P<source> (?:^(?P<indent>[ ]*) >>>[ ] .*)
                (?:\n [ ]* \.\.\. [ ] .* | \n [ ]* \.\.\. $)*)
    \n?
    (?P<want> (?:(?![ ]*$) (?![ ]*>>>) .+$\n?)*)''')
_PROMPT_ALONE = re.compile(r'(?m)^([ ]*)>>>(?=\S)')
_RAISED = re.compile(r'''(?msx)
    ^(?P<head> Traceback\ \( (?:most\ recent\ call\ last|innermost\ last) \):)
    \s*$ (?P<stack> .*?) ^(?P<text> \w+ .*)''')
_OPTIONS = re.compile(r'(?m)#\s*doctest:\s*([^\n\'"]*)$')


class DocTestParser:
    def parse(self, string, name='<string>'):
        """Texts and examples in turn."""
        string = string.expandtabs()
        margin = self._margin(string)
        if margin:
            string = '\n'.join([line[margin:] for line in string.split('\n')])
        found = []
        at = line = 0
        for match in _EXAMPLE.finditer(string):
            found.append(string[at:match.start()])
            line += string.count('\n', at, match.start())
            found.append(self._example(match, name, line))
            at = match.end()
            line += string.count('\n', match.start(), at)
        found.append(string[at:])
        wrong = _PROMPT_ALONE.search(string)
        if wrong:
            number = string.count('\n', 0, wrong.start()) + 1
            text = string[wrong.start():].split('\n')[0]
            raise ValueError(f'line {number} of the docstring for {name} lacks '
                             f'blank after >>>: {text!r}')
        return found

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename,
                       lineno, string)

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name)
                if isinstance(part, Example)]

    def _margin(self, string):
        return min([len(blanks) for blanks in
                    re.findall(r'(?m)^([ ]*)(?=\S)', string)], default=0)

    def _example(self, match, name, line):
        indent = len(match['indent'])
        lines = match['source'].split('\n')
        for i, text in enumerate(lines):
            if text[:indent].strip():
                self._refuse(line + i + 1, name, text)
        source = '\n'.join([text[indent + 4:] for text in lines])
        wanted = match['want'].split('\n')
        if len(wanted) > 1 and not wanted[-1].strip():
            del wanted[-1]
        for i, text in enumerate(wanted):
            if text[:indent].strip():
                self._refuse(line + len(lines) + i + 1, name, text)
        want = '\n'.join([text[indent:] for text in wanted])
        raised = _RAISED.match(want)
        return Example(source, want, raised and raised['text'], line, indent,
                       self._options(source, name, line))

    def _refuse(self, line, name, text):
        raise ValueError(f'line {line} of the docstring for {name} has '
                         f'inconsistent leading whitespace: {text!r}')

    def _options(self, source, name, line):
        options = {}
        for match in _OPTIONS.finditer(source):
            for option in match[1].replace(',', ' ').split():
                if option[0] not in '+-' or (
                        option[1:] not in OPTIONFLAGS_BY_NAME):
                    raise ValueError(f'line {line + 1} of the doctest for '
                                     f'{name} has an invalid option: '
                                     f'{option!r}')
                flag = OPTIONFLAGS_BY_NAME[option[1:]]
                options[flag] = option[0] == '+'
        return options


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True,
                 exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        import inspect
        import linecache
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(
                    "DocTestFinder.find: name must be given when "
                    f"obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = (obj if inspect.ismodule(obj)
                      else sys.modules[obj.__module__])
        lines = []
        if module and getattr(module, '__file__', None):
            lines = linecache.getlines(module.__file__)
        if globs is None:
            globs = module.__dict__.copy() if module else {}
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._look(tests, obj, name, module, lines, globs, set())
        tests.sort()
        return tests

    def _is_of(self, module, obj):
        import inspect
        if module is None:
            return True
        if inspect.isfunction(obj):
            return obj.__globals__ is module.__dict__
        if inspect.isclass(obj) or hasattr(obj, '__module__'):
            return obj.__module__ == module.__name__
        return isinstance(obj, property)

    def _look(self, tests, obj, name, module, lines, globs, seen):
        import inspect
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse or not (inspect.ismodule(obj)
                                     or inspect.isclass(obj)):
            return
        for key, value in list(obj.__dict__.items()):
            if inspect.isclass(obj) and isinstance(
                    value, (staticmethod, classmethod)):
                value = value.__func__
            inner = inspect.unwrap(value) if callable(value) else value
            if (inspect.isfunction(inner) or inspect.isclass(inner)
                    or inspect.isclass(obj) and isinstance(value, property)
                    ) and self._is_of(module, inner):
                self._look(tests, value, f'{name}.{key}', module, lines, globs,
                           seen)
        if inspect.ismodule(obj):
            for key, value in getattr(obj, '__test__', {}).items():
                self._look(tests, value, f'{name}.__test__.{key}', module,
                           lines, globs, seen)

    def _test_of(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        text = '' if text is None else str(text)
        if self._exclude_empty and not text:
            return None
        file = getattr(module, '__file__', None) or (
            module.__name__ if module else None)
        return self._parser.get_doctest(text, globs, name, file,
                                        self._line_of(obj, lines))

    def _line_of(self, obj, lines):
        """Where the docstring stands, as far as that can be seen."""
        import inspect
        line = None
        if inspect.ismodule(obj) and obj.__doc__ is not None:
            line = 0
        elif inspect.isclass(obj) and obj.__doc__ is not None:
            head = re.compile(rf'^\s*class\s*{obj.__name__}\b')
            line = next((i for i, text in enumerate(lines)
                         if head.match(text)), None)
        elif isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and obj.__doc__:
            line = inspect.unwrap(obj).__code__.co_firstlineno - 1
        if line is None:
            return None
        begins = re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((i for i in range(line, len(lines))
                     if begins.match(lines[i])), None)


# --- the answers -----------------------------------------------------------

def _fits(want, got):
    """Whether the text fits, where `...` is any text."""
    parts = [re.escape(part) for part in want.split(ELLIPSIS_MARKER)]
    return re.fullmatch('(?s:.*?)'.join(parts), got) is not None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (
                ('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{BLANKLINE_MARKER}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and (
                want.count('\n') > 2 < got.count('\n')
                or optionflags & REPORT_NDIFF):
            unsupported('the differences that doctest shows')
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'


class DocTestRunner:
    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._told = {}  # of each name: failures, tries, skips

    def report_start(self, out, test, example):
        if self._verbose:
            want = (f'Expecting:\n{_indented(example.want)}' if example.want
                    else 'Expecting nothing\n')
            out(f'Trying:\n{_indented(example.source)}{want}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        import traceback
        text = ''.join(traceback.format_exception(*exc_info))
        out(f'{self._header(test, example)}Exception raised:\n'
            f'{_indented(text)}')

    def _header(self, test, example):
        line = '?'
        if test.lineno is not None and example.lineno is not None:
            line = test.lineno + example.lineno + 1
        place = (f'File "{test.filename}", line {line}, in {test.name}'
                 if test.filename
                 else f'Line {example.lineno + 1}, in {test.name}')
        return (f'{self.DIVIDER}\n{place}\nFailed example:\n'
                f'{_indented(example.source)}')

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        import io
        kept, hook = sys.stdout, sys.displayhook
        if out is None:
            out = kept.write
        sys.stdout = io.StringIO()
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = kept, hook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, out):
        failed = tried = skipped = 0
        flags = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            self.optionflags = flags
            for flag, is_on in example.options.items():
                if is_on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                skipped += 1
                tried += _version >= 313
                continue
            tried += 1
            if not quiet:
                self.report_start(out, test, example)
            good = self._try(test, number, example, out, quiet)
            failed += not good
            if not good and self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags
        self._count(test.name, failed, tried, skipped)
        if _version >= 313:
            return TestResults(failed, tried, skipped=skipped)
        return TestResults(failed, tried)

    def _count(self, name, failed, tried, skipped):
        old = self._told.get(name, (0, 0, 0))
        self._told[name] = (old[0] + failed, old[1] + tried, old[2] + skipped)
        self.failures += failed
        self.tries += tried
        self.skips += skipped

    def _try(self, test, number, example, out, quiet):
        raised = None
        try:
            exec(compile(example.source, f'<doctest {test.name}[{number}]>',
                         'single', 0, True), test.globs)
        except KeyboardInterrupt:
            raise
        except:
            raised = sys.exc_info()
        got = sys.stdout.getvalue()
        sys.stdout.truncate(0)
        sys.stdout.seek(0)
        if got and not got.endswith('\n'):
            got += '\n'
        if raised is None:
            good = self._checker.check_output(example.want, got,
                                              self.optionflags)
        else:
            import traceback
            text = traceback.format_exception_only(*raised[:2])[-1]
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example,
                                                     raised)
                return False
            got += ''.join(traceback.format_exception_only(*raised[:2]))
            good = self._checker.check_output(example.exc_msg, text,
                                              self.optionflags)
            if not good and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                good = _kind(example.exc_msg) == _kind(text)
        if good:
            if not quiet:
                self.report_success(out, test, example, got)
        elif not quiet:
            self.report_failure(out, test, example, got)
        return good

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        _summarize(self._told, verbose)
        if _version >= 313:
            return TestResults(self.failures, self.tries, skipped=self.skips)
        return TestResults(self.failures, self.tries)


def _kind(text):
    """The name of an exception without its module and its words."""
    return re.match(r'[\w.]*', text)[0].rpartition('.')[2]


def _plural(count, word):
    return f'{count} {word}' + ('s' if count != 1 else '')


def _items(count):
    return _plural(count, 'item') if _version >= 313 else f'{count} items'


def _summarize(told, verbose):
    empty = sorted([name for name, (_, tried, _) in told.items() if not tried])
    passed = sorted([(name, tried) for name, (failed, tried, _) in told.items()
                     if tried and not failed])
    failed = sorted([(name, counts) for name, counts in told.items()
                     if counts[0]])
    tries = sum([counts[1] for counts in told.values()])
    failures = sum([counts[0] for counts in told.values()])
    skips = sum([counts[2] for counts in told.values()])
    skipped = (f' and {_plural(skips, "skipped test")}'
               if skips and _version >= 313 else '')
    if verbose and empty:
        print(f'{_items(len(empty))} had no tests:')
        for name in empty:
            print(f'    {name}')
    if verbose and passed:
        print(f'{_items(len(passed))} passed all tests:')
        for name, tried in passed:
            word = 'test' if tried == 1 and _version >= 313 else 'tests'
            count = f'{tried:3d} {word}'
            print(f' {count} in {name}')
    if failed:
        print(_DIVIDER)
        print(f'{_items(len(failed))} had failures:')
        for name, (bad, tried, _) in failed:
            print(f' {bad:3d} of {tried:3d} in {name}')
    if verbose:
        if _version >= 313:
            print(f'{_plural(tries, "test")} in {_plural(len(told), "item")}.')
            bad = f' and {failures} failed' if failures else ''
            print(f'{tries - failures} passed{bad}.')
        else:
            print(f'{tries} tests in {len(told)} items.')
            print(f'{tries - failures} passed and {failures} failed.')
    if failures:
        count = (_plural(failures, 'failure') if _version >= 313
                 else f'{failures} failures')
        print(f'***Test Failed*** {count}{skipped}.')
    elif verbose:
        print('Test passed.')


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


def testmod(m=None, name=None, globs=None, verbose=None, report=True,
            optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    import inspect
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    if raise_on_error:
        unsupported('raise_on_error of doctest.testmod()')
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name,
                            globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if _version >= 313:
        return TestResults(runner.failures, runner.tries,
                           skipped=runner.skips)
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName',
                           compileflags=None, optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test)


def _case_of(test, flags, setUp, tearDown):
    import io
    import unittest

    class DocTestCase(unittest.TestCase):
        def setUp(self):
            if setUp is not None:
                setUp(test)

        def tearDown(self):
            if tearDown is not None:
                tearDown(test)

        def runTest(self):
            out = io.StringIO()
            runner = DocTestRunner(verbose=False, optionflags=flags)
            runner.DIVIDER = '-' * 70
            failed = runner.run(test, out=out.write, clear_globs=False)[0]
            if failed:
                line = ('unknown line number' if test.lineno is None
                        else test.lineno)
                raise self.failureException(
                    f'Failed doctest test for {test.name}\n'
                    f'  File "{test.filename}", line {line}, in '
                    f'{test.name.rpartition(".")[2]}\n\n{out.getvalue()}')

        def id(self):
            return test.name

        def __repr__(self):
            above, _, name = test.name.rpartition('.')
            return f'{name} ({above})'

        __str__ = object.__str__

        def shortDescription(self):
            return f'Doctest: {test.name}'
    DocTestCase.__module__ = 'doctest'
    DocTestCase.__qualname__ = 'DocTestCase'
    return DocTestCase()


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None,
                 *, setUp=None, tearDown=None, optionflags=0, checker=None):
    """What unittest runs of the docstrings of a module."""
    import unittest
    from importlib import import_module
    if checker is not None:
        unsupported('checker of doctest.DocTestSuite()')
    if module is None:
        module = sys.modules[(caller() or {}).get('__name__', '__main__')]
    elif isinstance(module, str):
        module = import_module(module)
    finder = DocTestFinder() if test_finder is None else test_finder
    tests = finder.find(module, globs=globs, extraglobs=extraglobs)
    return unittest.TestSuite(
        [_case_of(test, optionflags, setUp, tearDown)
         for test in sorted(tests) if test.examples])
