"""Exceptions and stacks, as text."""

import sys
from _places import clear as _clear, passed, report, stack as _stack
from _taskarium import unsupported, version
import linecache

__all__ = ['extract_stack', 'extract_tb', 'format_exception',
           'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary',
           'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


# --- stacks ------------------------------------------------------------------


class FrameSummary:
    """Where one frame stands."""

    __slots__ = ('filename', 'lineno', 'name', '_line', 'locals',
                 'end_lineno', 'colno', 'end_colno', '_told')

    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = ({key: repr(value) for key, value in locals.items()}
                       if locals else None)
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._told = None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename
                    and self.lineno == other.lineno
                    and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return (f'<FrameSummary file {self.filename}, line {self.lineno} in '
                f'{self.name}>')

    def __len__(self):
        return 4


def _summaries(places):
    return StackSummary(
        FrameSummary(file, line, name, end_lineno=end, colno=column,
                     end_colno=end_column)
        for file, line, end, column, end_column, name in places)


def _limited(items, limit):
    """The first ones, or the last ones where it is negative."""
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    """A stack, outermost frame first."""

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True,
                capture_locals=False):
        unsupported('StackSummary.extract()', 'traceback.extract_tb()')

    def format_frame_summary(self, frame_summary):
        text = (f'  File "{frame_summary.filename}", line '
                f'{frame_summary.lineno}, in {frame_summary.name}\n')
        told = frame_summary._told
        if told is not None and told.startswith(text):
            return told
        if frame_summary.line:
            text += f'    {frame_summary.line}\n'
        return text

    def format(self):
        result = []
        last, count = None, 0
        for frame in self:
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                if count > 3:
                    result.append(_more(count - 3))
                last, count = place, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        if count > 3:
            result.append(_more(count - 3))
        return result


def _more(count):
    return (f'  [Previous line repeated {count} more '
            f"time{'s' if count > 1 else ''}]\n")


def extract_tb(tb, limit=None):
    """The stack that a traceback tells of."""
    if tb is None:
        return StackSummary()
    tb.tb_frame
    found, texts = _summaries(passed(tb)), _texts_of(tb)
    if len(found) == len(texts):
        for summary, text in zip(found, texts):
            summary._told = text
    return StackSummary(_limited(found, limit))


def _texts_of(tb):
    """What is told of each frame, its carets too."""
    texts = format_tb(tb)
    if all(text.startswith('  File ') for text in texts):
        return texts
    texts = []
    while tb is not None: # some are folded: one by one
        rest = tb.tb_next
        tb.tb_next = None
        try:
            texts += format_tb(tb)
        finally:
            tb.tb_next = rest
        tb = rest
    return texts


def extract_stack(f=None, limit=None):
    """The stack of the code that calls this."""
    if f is not None:
        unsupported('a frame of traceback.extract_stack()')
    found = [FrameSummary(file, line, name)
             for file, line, _, _, _, name in reversed(_stack())]
    if limit is not None:
        found = found[-limit:] if limit >= 0 else found[:-limit]
    return StackSummary(found)


def format_list(extracted_list):
    """The texts of frames."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Writes them."""
    if file is None:
        file = sys.stderr
    for item in format_list(extracted_list):
        print(item, file=file, end='')


def format_stack(f=None, limit=None):
    """The texts of the frames of the code that calls this."""
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Writes them."""
    print_list(extract_stack(f, limit), file=file)


def walk_tb(tb):
    """Frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Frames and lines of a stack."""
    unsupported('traceback.walk_stack()', 'traceback.extract_stack()')


def clear_frames(tb):
    """Lets go of the values of frames that have ended."""
    _clear(tb)


# --- exceptions --------------------------------------------------------------

_HEAD = 'Traceback (most recent call last):\n'


def _pieces(text):
    """The text of a report in the pieces of CPython's list."""
    pieces = []
    for line in text.splitlines(True):
        goes_on = (pieces and line.startswith('    ')
                   and pieces[-1].startswith('  File '))
        if goes_on:
            pieces[-1] += line
        elif line == '\n' and pieces and not pieces[-1].startswith('\n'):
            pieces.append(line)
        elif pieces and pieces[-1][0] == '\n' and not (
                pieces[-1].endswith('\n\n')):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


class _Alone:
    """An exception for a moment without its cause and context."""

    def __init__(self, error):
        self.error = error

    def __enter__(self):
        error = self.error
        self.kept = (error.__cause__, error.__context__,
                     error.__suppress_context__)
        error.__cause__ = error.__context__ = None

    def __exit__(self, *info):
        error = self.error
        error.__cause__, error.__context__, error.__suppress_context__ = (
            self.kept)


class _Bare:
    """The same, without its traceback too."""

    def __init__(self, error):
        self.error = error
        self.alone = _Alone(error)

    def __enter__(self):
        self.traceback = self.error.__traceback__
        self.error.__traceback__ = None
        self.alone.__enter__()

    def __exit__(self, *info):
        self.alone.__exit__()
        self.error.__traceback__ = self.traceback


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _error_of(exc, value, tb=_sentinel):
    """The exception of a call; one that is none has no such attributes."""
    if (value is _sentinel) is not (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError('Exception expected for value, '
                            f'{type(exc).__name__} found')
        return exc
    _check(value, tb)
    return value


def _check(error, tb):
    if error is not None and not isinstance(error, BaseException):
        error.__suppress_context__
        raise AttributeError("'getset_descriptor' object has no attribute "
                             "'tb_frame'")
    if tb is not None and tb is not _sentinel:
        tb.tb_frame


def _text(error, tb=_sentinel, limit=None, chain=True):
    if error is None:
        return 'NoneType: None\n'
    if tb is not _sentinel and tb is not error.__traceback__:
        kept = error.__traceback__
        error.__traceback__ = tb
        try:
            return _text(error, limit=limit, chain=chain)
        finally:
            error.__traceback__ = kept
    if not chain:
        with _Alone(error):
            return _text(error, limit=limit)
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    return report(error) if limit is None else _cut(error, limit)


def _reached(error):
    """The exception and all that stand behind it, once each."""
    found, left = [], [error]
    while left:
        error = left.pop()
        if error is None or any(error is each for each in found):
            continue
        found.append(error)
        left += [error.__cause__, error.__context__,
                 *getattr(error, 'exceptions', ())]
    return found


def _cut(error, limit):
    """The report with so many frames of each traceback only."""
    kept = []
    try:
        for each in _reached(error):
            kept.append((each, each.__traceback__, *_cut_one(each, limit)))
        return report(error)
    finally:
        for each, tb, last, rest in kept:
            if last is not None:
                last.tb_next = rest
            each.__traceback__ = tb


def _cut_one(error, limit):
    """Cuts a traceback; answers its last part and what was behind that."""
    tb = error.__traceback__
    nodes = []
    while tb is not None:
        nodes.append(tb)
        tb = tb.tb_next
    if limit == 0:
        error.__traceback__ = None
    elif limit < 0:
        error.__traceback__ = (nodes[limit:] or [None])[0]
    elif limit < len(nodes):
        last = nodes[limit - 1]
        rest = last.tb_next
        last.tb_next = None
        return last, rest
    return None, None


def _write_exception(exc, value, tb, limit, file, chain):
    if file is None:
        file = sys.stderr
    file.write(_text(_error_of(exc, value, tb), tb, limit, chain))


if version >= 313:
    def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                         chain=True, **kwargs):
        """All that is told of an exception, in pieces of lines."""
        return _pieces(_text(_error_of(exc, value, tb), tb, limit, chain))

    def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                        file=None, chain=True, **kwargs):
        """Writes it."""
        _write_exception(exc, value, tb, limit, file, chain)
else:
    def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                         chain=True):
        """All that is told of an exception, in pieces of lines."""
        return _pieces(_text(_error_of(exc, value, tb), tb, limit, chain))

    def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                        file=None, chain=True):
        """Writes it."""
        _write_exception(exc, value, tb, limit, file, chain)


def format_exception_only(exc, /, value=_sentinel, **keywords):
    """Its last lines: the class and what it says."""
    if keywords:
        unsupported('show_group of traceback.format_exception_only()')
    error = exc if value is _sentinel else value
    if error is None:
        return ['NoneType: None\n']
    _check(error, None)
    notes = _notes_of(error)
    if isinstance(error, BaseExceptionGroup):
        return [f'{_name_of(type(error))}: {error}\n'] + notes
    with _Bare(error):
        message = report(error)
    if notes:
        message = message[:-len(''.join(notes))]
    if isinstance(error, SyntaxError):
        return message.splitlines(True) + notes
    return [message] + notes


def _notes_of(error):
    """What stands below the message, in pieces."""
    notes = getattr(error, '__notes__', None)
    if notes is None:
        return []
    if isinstance(notes, (list, tuple)):
        lines = [line for note in notes for line in _note(note).split('\n')]
        return [line + '\n' for line in lines]
    try:
        return [f'{notes!r}\n']
    except Exception:
        return ['<__notes__ repr() failed>\n']


def _note(note):
    try:
        return str(note)
    except Exception:
        return '<note str() failed>'


def _name_of(kind):
    if kind.__module__ in ('__main__', 'builtins'):
        return kind.__qualname__
    return f'{kind.__module__}.{kind.__qualname__}'


def format_exc(limit=None, chain=True):
    """All that is told of the exception that is being handled."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Writes it."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """There is no interactive session."""
    raise ValueError('no last exception')


def format_tb(tb, limit=None):
    """The texts of a traceback's frames."""
    if tb is None:
        return []
    tb.tb_frame
    error = Exception()
    error.__traceback__ = tb
    found = [piece for piece in _pieces(report(error))
             if piece.startswith('  ')]
    return list(_limited(found, limit))


def print_tb(tb, limit=None, file=None):
    """Writes them."""
    if file is None:
        file = sys.stderr
    for piece in format_tb(tb, limit):
        file.write(piece)


class TracebackException:
    """An exception, as it was told when this was made."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True,
                 _seen=None):
        if capture_locals:
            unsupported('capture_locals of TracebackException')
        self._exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        seen = _seen or set()
        seen.add(id(exc_value))
        self.__cause__ = self._of(exc_value.__cause__, seen, limit)
        self.__context__ = self._of(exc_value.__context__, seen, limit)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [self._of(error, seen, limit)
                               for error in exc_value.exceptions]
        self._whole = _text(exc_value, exc_traceback, limit)
        self._alone = _text(exc_value, exc_traceback, limit, False)
        self._only = format_exception_only(exc_value)

    if version < 313:
        @property
        def exc_type(self):
            return self._exc_type
    else:
        @property
        def exc_type(self):
            from warnings import _warn_program
            _warn_program('Deprecated in 3.13. Use exc_type_str instead.',
                          DeprecationWarning)
            return self._exc_type

        @property
        def exc_type_str(self):
            module = self._exc_type.__module__
            if module in ('__main__', 'builtins'):
                return self._exc_type.__qualname__
            return f'{module}.{self._exc_type.__qualname__}'

    @classmethod
    def _of(cls, error, seen, limit):
        if error is None or id(error) in seen:
            return None
        return cls(type(error), error, error.__traceback__, limit=limit,
                   _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _format(self, chain):
        yield from _pieces(self._whole if chain else self._alone)

    if version >= 313:
        def format(self, *, chain=True, _ctx=None, **kwargs):
            yield from self._format(chain)

        def format_exception_only(self, *, show_group=False, _depth=0,
                                  **kwargs):
            yield from self._only

        def print(self, *, file=None, chain=True, **kwargs):
            self._print(file, chain)
    else:
        def format(self, *, chain=True, _ctx=None):
            yield from self._format(chain)

        def format_exception_only(self):
            yield from self._only

        def print(self, *, file=None, chain=True):
            self._print(file, chain)

    def _print(self, file, chain):
        if file is None:
            file = sys.stderr
        for piece in self.format(chain=chain):
            print(piece, file=file, end='')

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str
