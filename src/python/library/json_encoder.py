"""From values to JSON."""

from _json import dump as _dump
from _taskarium import in_c, place, version

__all__ = ['JSONEncoder']

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n',
            '\r': '\\r', '\t': '\\t'}


def _escape(letter, is_ascii):
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    code = ord(letter)
    if code >= 0x10000 and is_ascii:
        code -= 0x10000
        return (f'\\u{0xd800 | code >> 10 & 0x3ff:04x}'
                f'\\u{0xdc00 | code & 0x3ff:04x}')
    if code < 32 or is_ascii and code > 126:
        return f'\\u{code:04x}'
    return letter


def _is_plain(s):
    return s.isprintable() and '"' not in s and '\\' not in s


def _refuse(s):
    raise TypeError(f'first argument must be a string, not {type(s).__name__}')


def encode_basestring(s, /):
    """The text as a string of JSON."""
    if not isinstance(s, str):
        _refuse(s)
    if _is_plain(s):
        return '"' + s + '"'
    return f'"{"".join([_escape(letter, False) for letter in s])}"'


def encode_basestring_ascii(s, /):
    """The same in ASCII alone."""
    if not isinstance(s, str):
        _refuse(s)
    if s.isascii() and _is_plain(s):
        return '"' + s + '"'
    return f'"{"".join([_escape(letter, True) for letter in s])}"'


for _each in encode_basestring, encode_basestring_ascii:
    place('_json', _each)
    in_c(_each)


class JSONEncoder:
    """Makes documents of values."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
                 check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for a value that JSON does not know."""
        raise TypeError(f'Object of type {o.__class__.__name__} '
                        'is not JSON serializable')

    def encode(self, o):
        """The document."""
        if (type(self) is JSONEncoder and self.ensure_ascii is True
                and self.indent is None and self.sort_keys is False
                and (type(self.skipkeys) is type(self.check_circular)
                     is type(self.allow_nan) is bool)
                and self.item_separator == ', '
                and self.key_separator == ': '):
            text = _dump(o)
            if text is not NotImplemented:
                return text
        if isinstance(o, str):
            return (encode_basestring_ascii(o) if self.ensure_ascii
                    else encode_basestring(o))
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The document in parts."""
        writer = _Writer(self, _one_shot and (version >= 313
                                              or self.indent is None))
        writer.write(o, 0)
        if not _one_shot:
            return (part for part in writer.parts)
        return tuple(writer.parts) if version >= 312 else writer.parts


class _Writer:
    """What is known while a document is being made."""

    def __init__(self, encoder, is_fast):
        self.encoder = encoder
        self.is_fast = is_fast  # CPython's own does it in C
        self.parts = []
        self.around = {} if encoder.check_circular else None
        self.text = (encode_basestring_ascii if encoder.ensure_ascii
                     else encode_basestring)
        self.sort_keys = bool(encoder.sort_keys)
        self.skipkeys = bool(encoder.skipkeys)
        self.allow_nan = bool(encoder.allow_nan)
        indent = encoder.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        self.indent = indent

    def float(self, o):
        if o != o:
            text = 'NaN'
        elif o == float('inf'):
            text = 'Infinity'
        elif o == float('-inf'):
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            end = (f': {o!r}' if not self.is_fast or version >= 312 else '')
            raise ValueError('Out of range float values are not JSON '
                             f'compliant{end}')
        return text

    def write(self, o, level):
        if isinstance(o, str):
            self.parts.append(self.text(o))
        elif o is None:
            self.parts.append('null')
        elif o is True:
            self.parts.append('true')
        elif o is False:
            self.parts.append('false')
        elif isinstance(o, int):
            self.parts.append(int.__repr__(o))
        elif isinstance(o, float):
            self.parts.append(self.float(o))
        elif isinstance(o, (list, tuple)):
            self.write_list(o, level)
        elif isinstance(o, dict):
            self.write_dict(o, level)
        else:
            key = self.enter(o)
            self.write(self.encoder.default(o), level)
            self.leave(key)

    def enter(self, o):
        if self.around is None:
            return None
        key = id(o)
        if key in self.around:
            raise ValueError('Circular reference detected')
        self.around[key] = o
        return key

    def leave(self, key):
        if self.around is not None:
            del self.around[key]

    def newline(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def write_list(self, items, level):
        parts = self.parts
        if not items:
            parts.append('[]')
            return
        key = self.enter(items)
        inner = self.newline(level + 1)
        separator = self.encoder.item_separator + inner
        before = '[' + inner
        for item in items:
            parts.append(before)
            self.write(item, level + 1)
            before = separator
        parts.append(self.newline(level) + ']')
        self.leave(key)

    def write_dict(self, items, level):
        parts = self.parts
        encoder = self.encoder
        if not items:
            parts.append('{}')
            return
        key = self.enter(items)
        inner = self.newline(level + 1)
        separator = encoder.item_separator + inner
        before = '{' + inner
        pairs = items.items()
        for name, value in sorted(pairs) if self.sort_keys else pairs:
            if not isinstance(name, str):
                name = self.name_of(name)
                if name is None:
                    continue
            parts.append(before + self.text(name) + encoder.key_separator)
            self.write(value, level + 1)
            before = separator
        if before is not separator:
            parts.append('{' + inner)
        parts.append(self.newline(level) + '}')
        self.leave(key)

    def name_of(self, key):
        """The text of a key that is none; None to skip it."""
        if isinstance(key, float):
            return self.float(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')
