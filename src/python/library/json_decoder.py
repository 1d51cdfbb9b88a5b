"""From JSON to values."""

from _json import load as _load
from _taskarium import in_c, index, place, title, version

__all__ = ['JSONDecoder', 'JSONDecodeError']


class JSONDecodeError(ValueError):
    """What is wrong with a document, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(
            self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_BLANKS = frozenset(' \t\n\r')
_DIGITS = frozenset('0123456789')
_HEX_DIGITS = frozenset('0123456789abcdefABCDEF')
_WORDS = {'n': ('null', None), 't': ('true', True), 'f': ('false', False)}
_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'),
              'NaN': float('nan')}
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n',
            'r': '\r', 't': '\t'}


def _skip(s, at):
    """Where something stands that is no blank."""
    end = len(s)
    while at < end and s[at] in _BLANKS:
        at += 1
    return at


def _code_unit(s, at):
    """The number of \\uXXXX whose `u` stands at `at`."""
    digits = s[at + 1:at + 5]
    if at + 5 < len(s) and _HEX_DIGITS.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, at)


def scanstring(s, end, strict=True):
    """The str whose text begins at `end`, and where it ends."""
    end = index(end)
    if not -2 ** 63 <= end < 2 ** 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    strict = bool(strict)
    if not isinstance(s, str):
        raise TypeError('first argument must be a string, not '
                        f'{type(s).__name__}')
    if not 0 <= end <= len(s):
        raise ValueError('end is out of bounds')
    begin = end - 1
    chunks = []
    while True:
        quote = s.find('"', end)
        slash = s.find('\\', end, quote) if quote >= 0 else s.find('\\', end)
        stop = slash if slash >= 0 else quote
        part = s[end:stop] if stop >= 0 else s[end:]
        if strict and not part.isprintable():
            for place, letter in enumerate(part):
                if letter < ' ':
                    raise JSONDecodeError('Invalid control character at', s,
                                          end + place)
        if stop < 0:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        chunks.append(part)
        if slash < 0:
            return ''.join(chunks), stop + 1
        end = slash + 1
        if end == len(s):
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        escape = s[end]
        if escape != 'u':
            if escape not in _ESCAPES:
                raise JSONDecodeError('Invalid \\escape', s, slash)
            chunks.append(_ESCAPES[escape])
            end += 1
            continue
        unit = _code_unit(s, end)
        end += 5
        if 0xd800 <= unit <= 0xdbff and s[end:end + 2] == '\\u':
            low = _code_unit(s, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                unit = 0x10000 + (unit - 0xd800 << 10 | low - 0xdc00)
                end += 6
        chunks.append(chr(unit))


def _pairs_of(s, at, strict, scan_once, memo):
    """What an object whose text begins at `at` has, and where it ends."""
    pairs = []
    at = _skip(s, at)
    if s[at:at + 1] == '}':
        return pairs, at + 1
    while True:
        if s[at:at + 1] != '"':
            raise JSONDecodeError('Expecting property name enclosed in '
                                  'double quotes', s, at)
        key, at = scanstring(s, at + 1, strict)
        key = memo.setdefault(key, key)
        at = _skip(s, at)
        if s[at:at + 1] != ':':
            raise JSONDecodeError("Expecting ':' delimiter", s, at)
        value, at = scan_once(s, _skip(s, at + 1))
        pairs.append((key, value))
        at = _skip(s, at)
        letter = s[at:at + 1]
        if letter == '}':
            return pairs, at + 1
        if letter != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, at)
        comma = at
        at = _skip(s, at + 1)
        if version >= 313 and s[at:at + 1] == '}':
            raise JSONDecodeError('Illegal trailing comma before end of '
                                  'object', s, comma)


def _items_of(s, at, scan_once):
    values = []
    at = _skip(s, at)
    if s[at:at + 1] == ']':
        return values, at + 1
    while True:
        value, at = scan_once(s, at)
        values.append(value)
        at = _skip(s, at)
        letter = s[at:at + 1]
        if letter == ']':
            return values, at + 1
        if letter != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, at)
        comma = at
        at = _skip(s, at + 1)
        if version >= 313 and s[at:at + 1] == ']':
            raise JSONDecodeError('Illegal trailing comma before end of '
                                  'array', s, comma)


def _made(pairs, object_hook, object_pairs_hook):
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs)
    made = dict(pairs)
    return made if object_hook is None else object_hook(made)


def _asking(scan_once, s):
    """What asks for a value where there has to be one."""
    def ask(s, at):
        try:
            return scan_once(s, at)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s,
                                  error.value) from None
    return ask


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook,
               memo=None, _w=_skip, _ws=' \t\n\r'):
    """The object whose text begins behind its brace, and where it ends."""
    s, end = s_and_end
    pairs, end = _pairs_of(s, end, strict, _asking(scan_once, s),
                           {} if memo is None else memo)
    return _made(pairs, object_hook, object_pairs_hook), end


def JSONArray(s_and_end, scan_once, _w=_skip, _ws=' \t\n\r'):
    """The list whose text begins behind its bracket, and where it ends."""
    s, end = s_and_end
    return _items_of(s, end, _asking(scan_once, s))


def _lasting(name):
    def get(self):
        return getattr(self, name)

    def set(self, value):
        raise AttributeError('readonly attribute')
    return property(get, set)


class Scanner:
    """Finds the value that begins at a place of a text."""

    __slots__ = ('_strict', '_object_hook', '_object_pairs_hook',
                 '_parse_float', '_parse_int', '_parse_constant', '_memo')

    strict = _lasting('_strict')
    object_hook = _lasting('_object_hook')
    object_pairs_hook = _lasting('_object_pairs_hook')
    parse_float = _lasting('_parse_float')
    parse_int = _lasting('_parse_int')
    parse_constant = _lasting('_parse_constant')

    def __new__(cls, context):
        self = object.__new__(cls)
        self._strict = bool(context.strict)
        self._object_hook = context.object_hook
        self._object_pairs_hook = context.object_pairs_hook
        self._parse_float = context.parse_float
        self._parse_int = context.parse_int
        self._parse_constant = context.parse_constant
        self._memo = {}  # names that came before, while it scans
        return self

    def __call__(self, string, idx):
        idx = index(idx)
        if not isinstance(string, str):
            raise TypeError('first argument must be a string, not '
                            f'{type(string).__name__}')
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return self._scan(string, idx)
        finally:
            self._memo.clear()

    def _scan(self, s, at):
        letter = s[at:at + 1]
        if letter == '"':
            return scanstring(s, at + 1, self._strict)
        if letter == '{':
            pairs, at = _pairs_of(s, at + 1, self._strict, self._scan,
                                  self._memo)
            return _made(pairs, self._object_hook, self._object_pairs_hook), at
        if letter == '[':
            return _items_of(s, at + 1, self._scan)
        if letter in _WORDS:
            word, value = _WORDS[letter]
            if s.startswith(word, at):
                return value, at + len(word)
        if letter in _DIGITS or letter == '-' and s[at + 1:at + 2] in _DIGITS:
            return self._number(s, at)
        for word in 'NaN', 'Infinity', '-Infinity':
            if letter and s.startswith(word, at):
                return self._parse_constant(word), at + len(word)
        raise StopIteration(at)

    def _number(self, s, at):
        size = len(s)
        end = at + 1 if s[at] == '-' else at
        if s[end] == '0':
            end += 1
        else:
            while end < size and s[end] in _DIGITS:
                end += 1
        is_float = False
        if s[end:end + 1] == '.' and s[end + 1:end + 2] in _DIGITS:
            is_float = True
            end += 2
            while end < size and s[end] in _DIGITS:
                end += 1
        if s[end:end + 1] in ('e', 'E'):
            digit = end + 1
            if s[digit:digit + 1] in ('+', '-'):
                digit += 1
            if s[digit:digit + 1] in _DIGITS:
                is_float = True
                end = digit
                while end < size and s[end] in _DIGITS:
                    end += 1
        parse = self._parse_float if is_float else self._parse_int
        return parse(s[at:end]), end


class JSONDecoder:
    """Makes values of documents."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = Scanner(self)

    def decode(self, s, _w=_skip):
        """The value of a document."""
        if (_w is _skip and self.strict is True and self.parse_int is int
                and self.parse_float is float and self.object_hook is None
                and self.object_pairs_hook is None):
            value = _load(s)
            if value is not NotImplemented:
                return value
        if _w is _skip and not isinstance(s, str):
            raise TypeError("expected string or bytes-like object, got "
                            f"'{type(s).__name__}'")
        start = _skip(s, 0) if _w is _skip else _w(s, 0).end()
        value, end = self.raw_decode(s, start)
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at `idx`, and where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s, error.value) from None


place('_json', scanstring, Scanner)
title(Scanner, '_json.Scanner')
Scanner.__call__.__name__ = 'scan_once'
in_c(scanstring, 'parses')
in_c(Scanner)
