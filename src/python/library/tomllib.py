"""Settings in TOML, read."""

import re
from _taskarium import place

__all__ = ('loads', 'load', 'TOMLDecodeError')

# Signs of ASCII that no text has as they are; a tab is allowed.
_CONTROLS = ''.join(map(chr, (*range(9), *range(10, 32), 127)))
_BARE = re.compile('[A-Za-z0-9_-]+')
_BLANKS = re.compile('[ \t]*')
_BLANK_LINES = re.compile('[ \t\n]*')
_TIME = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_CLOCK = re.compile(_TIME, re.A)
_MOMENT = re.compile(
    r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]' + _TIME
    + r'(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.A)
_NUMBER = re.compile(
    r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
    r'|[+-]?(?:0|[1-9](?:_?\d)*)'
    r'((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)', re.A)
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"',
            '\\': '\\'}


class TOMLDecodeError(ValueError):
    """The text is no TOML."""


place('tomllib', TOMLDecodeError)


class _Tables:
    """The values that a text gives, and what it may not add to any more."""

    def __init__(self):
        self.root = {}
        self.named = set()   # tables that have a head of their own
        self.frozen = set()  # what stands between brackets or braces

    def is_frozen(self, key):
        return any(key[:size] in self.frozen for size in range(1,
                                                               len(key) + 1))

    def forget(self, key):
        """Of the table, and all below it."""
        for marks in (self.named, self.frozen):
            marks -= {one for one in marks if one[:len(key)] == key}

    def below(self, key, in_lists=True):
        """The table of that name, which is made if it is not there."""
        found = self.root
        for part in key:
            found = found.setdefault(part, {})
            if in_lists and isinstance(found, list):
                found = found[-1]
            if not isinstance(found, dict):
                raise KeyError(part)
        return found

    def append(self, key):
        """Another table in the list of that name."""
        items = self.below(key[:-1]).setdefault(key[-1], [])
        if not isinstance(items, list):
            raise KeyError(key[-1])
        items.append({})


class _Reader:
    """Reads a text; `at` is how far it has come."""

    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.tables = _Tables()
        self.pending = []
        self.head = ()

    def error(self, message, at=None):
        at = self.at if at is None else at
        where = 'end of document'
        if at < len(self.text):
            line = self.text.count('\n', 0, at) + 1
            column = at - self.text.rfind('\n', 0, at)
            where = f'line {line}, column {column}'
        return TOMLDecodeError(f'{message} (at {where})')

    def peek(self):
        return self.text[self.at:self.at + 1]

    def skip(self, pattern=_BLANKS):
        self.at = pattern.match(self.text, self.at).end()

    def until(self, end, forbidden, is_needed):
        """What stands before `end`."""
        start = self.at
        stop = self.text.find(end, start)
        if stop < 0:
            stop = len(self.text)
            if is_needed:
                raise self.error(f'Expected {end!r}', stop)
        for at in range(start, stop):
            if self.text[at] in forbidden:
                raise self.error(f'Found invalid character {self.text[at]!r}',
                                 at)
        self.at = stop
        return self.text[start:stop]

    def comment(self):
        if self.peek() == '#':
            self.at += 1
            self.until('\n', _CONTROLS, False)

    def space(self):
        """Blanks, ends of lines and comments."""
        before = -1
        while before != self.at:
            before = self.at
            self.skip(_BLANK_LINES)
            self.comment()

    # --- statements

    def read(self):
        while True:
            self.skip()
            sign = self.peek()
            if not sign:
                break
            if sign == '\n':
                self.at += 1
                continue
            if _BARE.match(sign) or sign in '"\'':
                self.assign()
            elif sign == '[':
                self.tables.named.update(self.pending)
                self.pending.clear()
                self.begin_table(self.text.startswith('[[', self.at))
            elif sign != '#':
                raise self.error('Invalid statement')
            self.skip()
            self.comment()
            if self.peek() not in ('', '\n'):
                raise self.error('Expected newline or end of document after a '
                                 'statement')
            self.at += 1
        return self.tables.root

    def begin_table(self, in_list):
        tables = self.tables
        self.at += 1 + in_list
        self.skip()
        key = self.key()
        if in_list:
            if tables.is_frozen(key):
                raise self.error(f'Cannot mutate immutable namespace {key}')
            tables.forget(key)
        elif key in tables.named or tables.is_frozen(key):
            raise self.error(f'Cannot declare {key} twice')
        tables.named.add(key)
        try:
            (tables.append if in_list else tables.below)(key)
        except KeyError:
            raise self.error('Cannot overwrite a value') from None
        end, what = (']]', 'an array') if in_list else (']', 'a table')
        if not self.text.startswith(end, self.at):
            raise self.error(f'Expected {end!r} at the end of {what} '
                             'declaration')
        self.at += len(end)
        self.head = key

    def assign(self):
        key, value = self.pair()
        tables = self.tables
        for size in range(1, len(key)):
            part = self.head + key[:size]
            if part in tables.named:
                raise self.error(f'Cannot redefine namespace {part}')
            self.pending.append(part)
        above = self.head + key[:-1]
        if tables.is_frozen(above):
            raise self.error(f'Cannot mutate immutable namespace {above}')
        try:
            target = tables.below(above)
        except KeyError:
            raise self.error('Cannot overwrite a value') from None
        if key[-1] in target:
            raise self.error('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            tables.frozen.add(self.head + key)
        target[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.peek() != '=':
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip()
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip()
        while self.peek() == '.':
            self.at += 1
            self.skip()
            parts.append(self.key_part())
            self.skip()
        return tuple(parts)

    def key_part(self):
        match = _BARE.match(self.text, self.at)
        if match:
            self.at = match.end()
            return match[0]
        sign = self.peek()
        if sign == "'":
            return self.literal()
        if sign == '"':
            self.at += 1
            return self.quoted(False)
        raise self.error('Invalid initial character for a key part')

    # --- values

    def value(self):
        text, at = self.text, self.at
        if text.startswith(('"""', "'''"), at):
            return self.many_lines(text[at])
        sign = self.peek()
        if sign == '"':
            self.at += 1
            return self.quoted(False)
        if sign == "'":
            return self.literal()
        if sign == '[':
            return self.array()
        if sign == '{':
            return self.inline_table()
        for word, value in (('true', True), ('false', False)):
            if text.startswith(word, at):
                self.at += len(word)
                return value
        for pattern, make in ((_MOMENT, self.moment), (_CLOCK, self.clock),
                              (_NUMBER, self.number)):
            match = pattern.match(text, at)
            if match:
                value = make(match)
                self.at = match.end()
                return value
        match = re.compile('[+-]?(inf|nan)').match(text, at)
        if not match:
            raise self.error('Invalid value')
        self.at = match.end()
        return self.parse_float(match[0])

    def number(self, match):
        if match[1]:
            return self.parse_float(match[0])
        return int(match[0], 0)

    def clock(self, match, start=1):
        from datetime import time
        hour, minute, second, part = match.groups()[start - 1:start + 3]
        return time(int(hour), int(minute), int(second),
                    int((part or '').ljust(6, '0')))

    def moment(self, match):
        from datetime import date, datetime, timedelta, timezone
        try:
            day = date(*map(int, match.group(1, 2, 3)))
        except ValueError as error:
            raise self.error('Invalid date or datetime') from error
        if match[4] is None:
            return day
        zone = timezone.utc if match[8] else None
        if match[9]:
            offset = timedelta(hours=int(match[10]), minutes=int(match[11]))
            zone = timezone(-offset if match[9] == '-' else offset)
        return datetime.combine(day, self.clock(match, 4), zone)

    def array(self):
        items = []
        self.at += 1
        self.space()
        while self.peek() != ']':
            items.append(self.value())
            self.space()
            sign = self.peek()
            if sign == ',':
                self.at += 1
                self.space()
            elif sign != ']':
                raise self.error('Unclosed array')
        self.at += 1
        return items

    def inline_table(self):
        tables = _Tables()
        self.at += 1
        self.skip()
        if self.peek() == '}':
            self.at += 1
            return tables.root
        while True:
            key, value = self.pair()
            if tables.is_frozen(key):
                raise self.error(f'Cannot mutate immutable namespace {key}')
            try:
                target = tables.below(key[:-1], False)
            except KeyError:
                raise self.error('Cannot overwrite a value') from None
            if key[-1] in target:
                raise self.error(f'Duplicate inline table key {key[-1]!r}')
            target[key[-1]] = value
            self.skip()
            sign = self.peek()
            if sign not in ('}', ','):
                raise self.error('Unclosed inline table')
            self.at += 1
            if sign == '}':
                return tables.root
            if isinstance(value, (dict, list)):
                tables.frozen.add(key)
            self.skip()

    # --- texts

    def literal(self):
        self.at += 1
        text = self.until("'", _CONTROLS, True)
        self.at += 1
        return text

    def many_lines(self, quote):
        self.at += 3
        if self.peek() == '\n':
            self.at += 1
        if quote == '"':
            text = self.quoted(True)
        else:
            text = self.until("'''", _CONTROLS.replace('\n', ''), True)
            self.at += 3
        # One or two quotes may stand before the three that end it.
        for _ in range(2):
            if self.peek() != quote:
                break
            text += quote
            self.at += 1
        return text

    def quoted(self, has_lines):
        parts = []
        start = self.at
        while True:
            sign = self.peek()
            if not sign:
                raise self.error('Unterminated string')
            if sign == '"' and (not has_lines
                                or self.text.startswith('"""', self.at)):
                parts.append(self.text[start:self.at])
                self.at += 3 if has_lines else 1
                return ''.join(parts)
            if sign == '\\':
                parts.append(self.text[start:self.at])
                parts.append(self.escape(has_lines))
                start = self.at
            elif sign in _CONTROLS and not (sign == '\n' and has_lines):
                raise self.error(f'Illegal character {sign!r}')
            else:
                self.at += 1

    def escape(self, has_lines):
        sign = self.text[self.at + 1:self.at + 2]
        self.at = min(self.at + 2, len(self.text) + 1)
        if has_lines and sign and sign in ' \t\n':
            if sign != '\n':
                self.skip()
                if not self.peek():
                    return ''
                if self.peek() != '\n':
                    raise self.error("Unescaped '\\' in a string")
                self.at += 1
            self.skip(_BLANK_LINES)
            return ''
        if sign == 'u' or sign == 'U':
            return self.sign_of_number(4 if sign == 'u' else 8)
        if sign not in _ESCAPES:
            raise self.error("Unescaped '\\' in a string")
        return _ESCAPES[sign]

    def sign_of_number(self, size):
        digits = self.text[self.at:self.at + size]
        if not re.fullmatch('[0-9A-Fa-f]{%d}' % size, digits):
            raise self.error('Invalid hex value')
        self.at += size
        number = int(digits, 16)
        if 0xd800 <= number < 0xe000 or number > 0x10ffff:
            raise self.error('Escaped character is not a Unicode scalar value')
        return chr(number)


def _checked(parse_float):
    """What it gives must not look like a table or a list."""
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value
    return parse


def loads(s, /, *, parse_float=float):
    """The dict that a text means."""
    return _Reader(s.replace('\r\n', '\n'), _checked(parse_float)).read()


def load(fp, /, *, parse_float=float):
    """The dict that a binary stream means."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use "
                        "`open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)
