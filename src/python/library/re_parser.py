"""From the notation of a regular expression to the matcher's instructions.

The text becomes a tree of tuples, whose first item is the kind, and the tree a
list of numbers. Positions in errors count characters of the pattern.
"""

from _sre import _compile as _make, _fold
from _taskarium import unsupported, version

TEMPLATE = 1
IGNORECASE = 2
LOCALE = 4
MULTILINE = 8
DOTALL = 16
UNICODE = 32
VERBOSE = 64
DEBUG = 128
ASCII = 256

_KINDS = ASCII | LOCALE | UNICODE
_LETTERS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL,
            'x': VERBOSE, 'a': ASCII, 'u': UNICODE}
if version < 313:
    _LETTERS['t'] = TEMPLATE
_GLOBAL = DEBUG | TEMPLATE if version < 313 else DEBUG

_MOST = 4294967295
_MAX_GROUPS = 1073741823

_OCTAL = frozenset('01234567')
_DIGITS = frozenset('0123456789')
_HEX = frozenset('0123456789abcdefABCDEF')
_ASCII_LETTERS = frozenset(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_BLANK = frozenset(' \t\n\r\v\f')
_SPECIAL = frozenset('.[{()*+?^$|')  # a backslash stands in pairs
_ESCAPES = {r'\a': 7, r'\b': 8, r'\f': 12, r'\n': 10, r'\r': 13, r'\t': 9,
            r'\v': 11, r'\\': 92}
_CATEGORIES = {r'\d': ('digit', True), r'\D': ('digit', False),
               r'\s': ('space', True), r'\S': ('space', False),
               r'\w': ('word', True), r'\W': ('word', False)}
_PLACES = {r'\A': 'start', r'\b': 'edge', r'\B': 'no edge', r'\Z': 'stop'}


class error(Exception):
    """A pattern that says nothing, with the place where it goes wrong."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno,
                                                   self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


if version >= 313:
    error.__name__ = error.__qualname__ = 'PatternError'
    error.__init__.__qualname__ = 'PatternError.__init__'


def _warn(message, category):
    from warnings import _warn_program
    _warn_program(message, category)


# --- characters and pairs ----------------------------------------------------


class _Source:
    """The pattern, a character or a pair with a backslash at a time."""

    def __init__(self, given):
        self.given = given
        self.is_text = isinstance(given, str)
        self.text = given if self.is_text else str(given, 'latin1')
        self.index = 0
        self.next = None
        self.step()

    def step(self):
        at = self.index
        text = self.text
        if at >= len(text):
            self.next = None
            return
        char = text[at]
        if char == '\\':
            at += 1
            if at >= len(text):
                raise error('bad escape (end of pattern)', self.given,
                            len(self.given) - 1)
            char += text[at]
        self.index = at + 1
        self.next = char

    def get(self):
        this = self.next
        self.step()
        return this

    def match(self, char):
        if self.next != char:
            return False
        self.step()
        return True

    def tell(self):
        return self.index - len(self.next or '')

    def seek(self, index):
        self.index = index
        self.step()

    def some(self, most, among):
        """At most so many characters of those."""
        found = ''
        while len(found) < most and self.next in among:
            found += self.get()
        return found

    def until(self, end, what):
        """What stands before `end`, which is passed over."""
        found = ''
        while True:
            char = self.get()
            if char is None:
                if not found:
                    raise self.error('missing ' + what)
                raise self.error(f'missing {end}, unterminated name',
                                 len(found))
            if char == end:
                if not found:
                    raise self.error('missing ' + what, 1)
                return found
            found += char

    def error(self, message, back=0):
        if not self.is_text:
            message = message.encode('ascii', 'backslashreplace').decode()
        return error(message, self.given, self.tell() - back)

    def check_name(self, name, back):
        if version >= 312 and not (self.is_text or name.isascii()):
            raise self.error(f'bad character in group name {name!a}',
                             len(name) + back)
        if not name.isidentifier():
            raise self.error(f'bad character in group name {name!r}',
                             len(name) + back)
        if not (self.is_text or name.isascii()):
            _warn(f'bad character in group name {name!a} at position '
                  f'{self.tell() - len(name) - back}', DeprecationWarning)


# --- the tree ----------------------------------------------------------------


class _Parser:
    def __init__(self, source, flags):
        self.source = source
        self.flags = int(flags)
        self.groups = 1
        self.names = {}
        self.widths = {}  # of groups that are closed
        self.behind = None  # the first group inside of a look-behind
        self.late = {}  # groups asked for before they are there

    # --- escapes ---

    def _hexadecimal(self, escape, digits):
        escape += self.source.some(digits, _HEX)
        if len(escape) != digits + 2:
            raise self.source.error(f'incomplete escape {escape}', len(escape))
        code = int(escape[2:], 16)
        if code > 0x10ffff:
            raise self.source.error(f'bad escape {escape}', len(escape))
        return 'char', code

    def _named(self):
        source = self.source
        if not source.match('{'):
            raise source.error('missing {')
        name = source.until('}', 'character name')
        from unicodedata import lookup
        try:
            return 'char', ord(lookup(name))
        except (KeyError, TypeError):
            raise source.error(f'undefined character name {name!r}',
                               len(name) + 4) from None

    def _octal(self, escape):
        code = int(escape[1:], 8)
        if code > 0o377:
            raise self.source.error(f'octal escape value {escape} outside of '
                                    'range 0-0o377', len(escape))
        return 'char', code

    def _common_escape(self, escape):
        """What is the same inside and outside of a set; None: it is not."""
        kind = escape[1]
        if kind == 'x':
            return self._hexadecimal(escape, 2)
        if self.source.is_text:
            if kind == 'u':
                return self._hexadecimal(escape, 4)
            if kind == 'U':
                return self._hexadecimal(escape, 8)
            if kind == 'N':
                return self._named()
        return None

    def _set_escape(self, escape):
        if escape in _ESCAPES:
            return 'char', _ESCAPES[escape]
        if escape in _CATEGORIES:
            return 'category', *_CATEGORIES[escape]
        found = self._common_escape(escape)
        if found:
            return found
        kind = escape[1]
        if kind in _OCTAL:
            return self._octal(escape + self.source.some(2, _OCTAL))
        return self._plain(escape)

    def _plain(self, escape):
        kind = escape[1]
        if kind in _DIGITS or kind in _ASCII_LETTERS:
            raise self.source.error(f'bad escape {escape}', len(escape))
        return 'char', ord(kind)

    def _escape(self, escape):
        if escape in _CATEGORIES:
            return 'set', False, (('category', *_CATEGORIES[escape]),)
        if escape in _PLACES:
            return 'at', _PLACES[escape]
        if escape in _ESCAPES:
            return 'char', _ESCAPES[escape]
        found = self._common_escape(escape)
        if found:
            return found
        kind = escape[1]
        source = self.source
        if kind == '0':
            return 'char', int((escape + source.some(2, _OCTAL))[1:], 8)
        if kind not in _DIGITS:
            return self._plain(escape)
        if source.next is not None and source.next in _DIGITS:
            escape += source.get()
            if (kind in _OCTAL and escape[2] in _OCTAL
                    and source.next is not None and source.next in _OCTAL):
                return self._octal(escape + source.get())
        group = int(escape[1:])
        if group >= self.groups:
            raise source.error(f'invalid group reference {group}',
                               len(escape) - 1)
        return self._reference(group, len(escape))

    def _reference(self, group, back):
        if group not in self.widths:
            raise self.source.error('cannot refer to an open group', back)
        self._check_behind(group)
        return 'group', group

    def _check_behind(self, group):
        if self.behind is None:
            return
        if group not in self.widths:
            raise self.source.error('cannot refer to an open group')
        if group >= self.behind:
            raise self.source.error('cannot refer to group defined in the '
                                    'same lookbehind subpattern')

    # --- sets ---

    def _set_item(self, this, is_first):
        source = self.source
        if this[0] == '\\':
            return self._set_escape(this)
        if not is_first and this in '-&~|' and source.next == this:
            what = {'-': 'difference', '&': 'intersection',
                    '~': 'symmetric difference', '|': 'union'}[this]
            _warn(f'Possible set {what} at position {source.tell() - 1}',
                  FutureWarning)
        return 'char', ord(this)

    def _set(self):
        source = self.source
        here = source.tell() - 1
        items = []
        if source.next == '[':
            _warn(f'Possible nested set at position {source.tell()}',
                  FutureWarning)
        negated = source.match('^')
        while True:
            this = source.get()
            if this is None:
                raise source.error('unterminated character set',
                                   source.tell() - here)
            if this == ']' and items:
                break
            low = self._set_item(this, not items)
            if not source.match('-'):
                items.append(low)
                continue
            that = source.get()
            if that is None:
                raise source.error('unterminated character set',
                                   source.tell() - here)
            if that == ']':
                items += low, ('char', 45)
                break
            if that[0] == '\\':
                high = self._set_escape(that)
            else:
                if that == '-':
                    _warn('Possible set difference at position '
                          f'{source.tell() - 2}', FutureWarning)
                high = 'char', ord(that)
            if (low[0] != 'char' or high[0] != 'char' or high[1] < low[1]):
                raise source.error(f'bad character range {this}-{that}',
                                   len(this) + 1 + len(that))
            items.append(('range', low[1], high[1]))
        items = tuple(dict.fromkeys(items))
        if len(items) == 1 and items[0][0] == 'char' and not negated:
            return items[0]
        return 'set', negated, items

    # --- repeats ---

    def _bounds(self, this, here):
        """(least, most), or None where the brace is a character."""
        source = self.source
        if this != '{':
            return {'?': (0, 1), '*': (0, _MOST), '+': (1, _MOST)}[this]
        if source.next == '}':
            return None
        low = high = ''
        while source.next is not None and source.next in _DIGITS:
            low += source.get()
        if source.match(','):
            while source.next is not None and source.next in _DIGITS:
                high += source.get()
        else:
            high = low
        if not source.match('}'):
            source.seek(here)
            return None
        least, most = int(low or 0), int(high) if high else _MOST
        if least >= _MOST or (high and most >= _MOST):
            raise OverflowError('the repetition number is too large')
        if most < least:
            raise source.error('min repeat greater than max repeat',
                               source.tell() - here)
        return least, most

    def _repeat(self, this, sequence):
        source = self.source
        here = source.tell()
        bounds = self._bounds(this, here)
        if bounds is None:
            sequence.append(('char', 123))
            return
        item = sequence[-1] if sequence else None
        if item is None or item[0] == 'at':
            raise source.error('nothing to repeat',
                               source.tell() - here + len(this))
        if item[0] == 'repeat':
            raise source.error('multiple repeat',
                               source.tell() - here + len(this))
        mode = 1 if source.match('?') else 2 if source.match('+') else 0
        body = (item[4] if item[0] == 'sub' and item[1] is None
                and not item[2] and not item[3] else [item])
        sequence[-1] = 'repeat', *bounds, mode, body

    # --- groups ---

    def _close(self, start):
        if not self.source.match(')'):
            raise self.source.error('missing ), unterminated subpattern',
                                    self.source.tell() - start)

    def _named_reference(self):
        source = self.source
        name = source.until(')', 'group name')
        source.check_name(name, 1)
        group = self.names.get(name)
        if group is None:
            raise source.error(f'unknown group name {name!r}', len(name) + 1)
        return self._reference(group, len(name) + 1)

    def _look(self, char, start, verbose):
        source = self.source
        behind = False
        outside = self.behind
        if char == '<':
            char = source.get()
            if char is None:
                raise source.error('unexpected end of pattern')
            if char not in '=!':
                raise source.error('unknown extension ?<' + char,
                                   len(char) + 2)
            behind = True
            if outside is None:
                self.behind = self.groups
        body = self.alternatives(verbose, True)
        self.behind = outside
        self._close(start)
        return 'look', behind, char == '!', body

    def _condition_group(self, name):
        source = self.source
        is_number = name.isdecimal() and name.isascii()
        if (name.isidentifier() if version < 312 else not is_number):
            source.check_name(name, 1)
            group = self.names.get(name)
            if group is None:
                raise source.error(f'unknown group name {name!r}',
                                   len(name) + 1)
            return group
        try:
            group = int(name)
        except ValueError:
            group = -1
        if group < 0:
            raise source.error(f'bad character in group name {name!r}',
                               len(name) + 1)
        if not group:
            raise source.error('bad group number', len(name) + 1)
        if group >= _MAX_GROUPS:
            raise source.error(f'invalid group reference {group}',
                               len(name) + 1)
        self.late.setdefault(group, source.tell() - len(name) - 1)
        if not is_number:
            shown = repr(name) if source.is_text else ascii(name)
            _warn(f'bad character in group name {shown} at position '
                  f'{source.tell() - len(name) - 1}', DeprecationWarning)
        return group

    def _condition(self, start, verbose):
        source = self.source
        group = self._condition_group(source.until(')', 'group name'))
        self._check_behind(group)
        yes = self.sequence(verbose, False)
        no = []
        if source.match('|'):
            no = self.sequence(verbose, False)
            if source.next == '|':
                raise source.error('conditional backref with more than two '
                                   'branches')
        self._close(start)
        return 'if', group, yes, no

    def _flag(self, char, otherwise, back=True):
        if char not in _LETTERS:
            what = 'unknown flag' if char.isalpha() else otherwise
            raise self.source.error(what, len(char))
        return _LETTERS[char]

    def _letters_on(self, char):
        """(flags, what stands behind them)"""
        source = self.source
        on = 0
        while True:
            flag = self._flag(char, 'missing -, : or )')
            wrong = 'L' if source.is_text else 'u'
            if char == wrong:
                kind = 'str' if source.is_text else 'bytes'
                raise source.error(f"bad inline flags: cannot use '{wrong}' "
                                   f'flag with a {kind} pattern')
            on |= flag
            if flag & _KINDS and on & _KINDS != flag:
                raise source.error("bad inline flags: flags 'a', 'u' and 'L' "
                                   'are incompatible')
            char = source.get()
            if char is None:
                raise source.error('missing -, : or )')
            if char in ')-:':
                return on, char

    def _letters_off(self):
        source = self.source
        off = 0
        char = source.get()
        missing = 'missing flag'
        while True:
            if char is None:
                raise source.error(missing)
            if off and char == ':':
                return off
            flag = self._flag(char, missing)
            if flag & _KINDS:
                raise source.error("bad inline flags: cannot turn off flags "
                                   "'a', 'u' and 'L'")
            off |= flag
            char = source.get()
            missing = 'missing :'

    def _inline_flags(self, char):
        """(on, off); None: they were global ones."""
        source = self.source
        on = off = 0
        if char != '-':
            on, char = self._letters_on(char)
        if char == ')':
            self.flags |= on
            return None
        if on & _GLOBAL:
            raise source.error('bad inline flags: cannot turn on global flag',
                               1)
        if char == '-':
            off = self._letters_off()
        if off & _GLOBAL:
            raise source.error('bad inline flags: cannot turn off global '
                               'flag', 1)
        if on & off:
            raise source.error('bad inline flags: flag turned on and off', 1)
        return on, off

    def _open(self, name):
        group = self.groups
        if name is not None:
            if name in self.names:
                raise self.source.error(
                    f'redefinition of group name {name!r} as group {group}; '
                    f'was group {self.names[name]}', len(name) + 1)
            self.names[name] = group
        self.groups += 1
        return group

    def _extension(self, start, verbose, is_first):
        """What stands behind `(?`: a node, or (name, on, off, atomic) of a
        group that follows; None: nothing is left of it."""
        source = self.source
        char = source.get()
        if char is None:
            raise source.error('unexpected end of pattern')
        if char == 'P':
            if source.match('<'):
                name = source.until('>', 'group name')
                source.check_name(name, 1)
                return True, name, 0, 0, False
            if source.match('='):
                return self._named_reference()
            char = source.get()
            if char is None:
                raise source.error('unexpected end of pattern')
            raise source.error('unknown extension ?P' + char, len(char) + 2)
        if char == ':':
            return False, None, 0, 0, False
        if char == '>':
            return False, None, 0, 0, True
        if char == '#':
            while True:
                if source.next is None:
                    raise source.error('missing ), unterminated comment',
                                       source.tell() - start)
                if source.get() == ')':
                    return None
        if char in '=!<':
            return self._look(char, start, verbose)
        if char == '(':
            return self._condition(start, verbose)
        if char not in _LETTERS and char != '-':
            raise source.error('unknown extension ?' + char, len(char) + 1)
        flags = self._inline_flags(char)
        if flags is None:
            if not is_first:
                raise source.error('global flags not at the start of the '
                                   'expression', source.tell() - start)
            return None
        return False, None, *flags, False

    def _group(self, verbose, is_first):
        source = self.source
        start = source.tell() - 1
        captures, name, on, off, atomic = True, None, 0, 0, False
        if source.match('?'):
            found = self._extension(start, verbose, is_first)
            if found is None or isinstance(found[0], str):
                return found
            captures, name, on, off, atomic = found
        group = self._open(name) if captures else None
        inner = (verbose or on & VERBOSE) and not off & VERBOSE
        body = self.alternatives(inner, True)
        self._close(start)
        if group is not None:
            self.widths[group] = self.width(body)
        return ('atomic', body) if atomic else ('sub', group, on, off, body)

    # --- sequences ---

    def sequence(self, verbose, is_first):
        source = self.source
        made = []
        while True:
            this = source.next
            if this is None or this in '|)':
                return made
            source.step()
            if verbose:
                if this in _BLANK:
                    continue
                if this == '#':
                    while this is not None and this != '\n':
                        this = source.get()
                    continue
            if this[0] == '\\':
                made.append(self._escape(this))
            elif this not in _SPECIAL:
                made.append(('char', ord(this)))
            elif this == '[':
                made.append(self._set())
            elif this in '?*+{':
                self._repeat(this, made)
            elif this == '.':
                made.append(('any',))
            elif this == '(':
                node = self._group(verbose, is_first and not made)
                if node is not None:
                    made.append(node)
                elif is_first and not made:
                    verbose = self.flags & VERBOSE
            else:
                made.append(('at', this))

    def alternatives(self, verbose, is_inner):
        found = [self.sequence(verbose, not is_inner)]
        while self.source.match('|'):
            if not is_inner:
                verbose = self.flags & VERBOSE
            found.append(self.sequence(verbose, False))
        if len(found) == 1:
            return found[0]
        items = []
        for sequence in found:
            if len(sequence) != 1:
                return [('alt', found)]
            node = sequence[0]
            if node[0] == 'char':
                items.append(node)
            elif node[0] == 'set' and not node[1]:
                items += node[2]
            else:
                return [('alt', found)]
        return [('set', False, tuple(dict.fromkeys(items)))]

    # --- how long what it takes is ---

    def width(self, sequence):
        low = high = 0
        for node in sequence:
            least, most = self._width_of(node)
            low += least
            high += most
        return min(low, 1 << 64), min(high, 1 << 64)

    def _width_of(self, node):
        kind = node[0]
        if kind in ('char', 'any', 'set'):
            return 1, 1
        if kind == 'alt':
            widths = [self.width(sequence) for sequence in node[1]]
            return min(w[0] for w in widths), max(w[1] for w in widths)
        if kind == 'repeat':
            low, high = self.width(node[4])
            return low * node[1], high * node[2]
        if kind == 'sub':
            return self.width(node[4])
        if kind == 'atomic':
            return self.width(node[1])
        if kind == 'group':
            return self.widths[node[1]]
        if kind == 'if':
            yes, no = self.width(node[2]), self.width(node[3])
            return min(yes[0], no[0]), max(yes[1], no[1])
        return 0, 0


# --- the instructions --------------------------------------------------------

# In the order of py_re_program.h.
(_SUCCESS, _FAIL, _ANY, _ANY_ALL, _CHAR, _NOT_CHAR, _SET, _AT, _SAVE, _SPLIT,
 _JUMP, _REPEAT_ONE, _LOOP_BEGIN, _LOOP, _ATOMIC, _ATOMIC_END, _LOOK,
 _LOOK_END, _LOOK_NOT, _LOOK_NOT_END, _GROUP, _IF_GROUP) = range(22)
_EXACT, _FOLD_ASCII, _FOLD_UNICODE = range(3)
_CATEGORY_CODES = {'digit': 0, 'space': 1, 'word': 2}


def _fold_of(flags):
    if not flags & IGNORECASE:
        return _EXACT
    return _FOLD_UNICODE if flags & UNICODE else _FOLD_ASCII


def _has_case(code, fold):
    char = chr(code)
    if fold == _FOLD_ASCII:
        return char in _ASCII_LETTERS
    return (char.lower() != char or char.upper() != char
            or _fold(code, fold) != code)


class _Writer:
    def __init__(self, parser):
        self.parser = parser
        self.code = []
        self.sets = {}  # by what they are: where they are used
        self.registers = 2 * parser.groups + 1

    def sequence(self, nodes, flags):
        for node in nodes:
            getattr(self, '_' + node[0])(node, flags)

    # --- single characters ---

    def _char(self, node, flags):
        fold = _fold_of(flags)
        if fold and _has_case(node[1], fold):
            self._put_set(fold, False, (node,), flags)
        else:
            self.code += _CHAR, node[1]

    def _any(self, node, flags):
        self.code += _ANY_ALL if flags & DOTALL else _ANY, 0

    def _set(self, node, flags):
        negated, items = node[1:]
        if (negated and len(items) == 1 and items[0][0] == 'char'
                and not flags & IGNORECASE):
            self.code += _NOT_CHAR, items[0][1]
        else:
            self._put_set(_fold_of(flags), negated, items, flags)

    def _put_set(self, fold, negated, items, flags):
        key = fold, negated, bool(flags & UNICODE), items
        self.code += _SET, 0
        self.sets.setdefault(key, []).append(len(self.code) - 1)

    def _write_sets(self):
        """Behind the instructions; where each of them stands."""
        code, places = self.code, []
        for (fold, negated, wide, items), uses in self.sets.items():
            place = len(code)
            places.append(place)
            for use in uses:
                code[use] = place
            code += fold, negated + 0, 0, 0, 0, 0, 0, 0, 0, 0, len(items)
            for item in items:
                if item[0] == 'char':
                    code += 0, item[1], item[1]
                elif item[0] == 'range':
                    code += 0, item[1], item[2]
                else:
                    code += (1 if item[2] else 2,
                             _CATEGORY_CODES[item[1]] + (3 if wide else 0), 0)
        return places

    # --- places ---

    def _at(self, node, flags):
        place = node[1]
        if place == '^':
            code = 1 if flags & MULTILINE else 0
        elif place == '$':
            code = 3 if flags & MULTILINE else 2
        elif place == 'start':
            code = 0
        elif place == 'stop':
            code = 4
        else:
            code = ((5 if place == 'edge' else 6)
                    + (2 if flags & UNICODE else 0))
        self.code += _AT, code

    # --- ways ---

    def _alt(self, node, flags):
        code = self.code
        ends = []
        for sequence in node[1][:-1]:
            code += _SPLIT, 0
            here = len(code)
            self.sequence(sequence, flags)
            code += _JUMP, 0
            ends.append(len(code) - 1)
            code[here - 1] = len(code)
        self.sequence(node[1][-1], flags)
        for end in ends:
            code[end] = len(code)

    def _is_single(self, body):
        return len(body) == 1 and (
            body[0][0] in ('char', 'any', 'set')
            or body[0][0] == 'sub' and body[0][1] is None
            and self._is_single(body[0][4]))

    def _repeat(self, node, flags):
        least, most, mode, body = node[1:]
        code = self.code
        if self._is_single(body):
            code += _REPEAT_ONE, mode, least, most
            self.sequence(body, flags)
        elif mode == 2:
            code.append(_ATOMIC)
            self._repeat(('repeat', least, most, 0, body), flags)
            code.append(_ATOMIC_END)
        elif (least, most) == (0, 1):
            self._perhaps(body, mode, flags)
        else:
            register = self.registers
            self.registers += 2
            code += _LOOP_BEGIN, register
            start = len(code)
            code += _LOOP, mode, register, least, most, 0
            self.sequence(body, flags)
            code += _JUMP, start
            code[start + 5] = len(code)

    def _perhaps(self, body, mode, flags):
        code = self.code
        code += _SPLIT, 0
        here = len(code)
        if mode == 1:
            code += _JUMP, 0
            code[here - 1] = len(code)
        self.sequence(body, flags)
        code[here + 1 if mode == 1 else here - 1] = len(code)

    # --- groups ---

    def _sub(self, node, flags):
        group, on, off, body = node[1:]
        if on & _KINDS:
            flags &= ~_KINDS
        flags = (flags | on) & ~off
        if group is None:
            self.sequence(body, flags)
        else:
            self.code += _SAVE, 2 * group
            self.sequence(body, flags)
            self.code += _SAVE, 2 * group + 1

    def _atomic(self, node, flags):
        self.code.append(_ATOMIC)
        self.sequence(node[1], flags)
        self.code.append(_ATOMIC_END)

    def _look(self, node, flags):
        behind, negated, body = node[1:]
        back = 0
        if behind:
            low, back = self.parser.width(body)
            if low != back:
                raise error('look-behind requires fixed-width pattern')
        code = self.code
        if not negated:
            code += _LOOK, back
            self.sequence(body, flags)
            code.append(_LOOK_END)
            return
        code += _LOOK_NOT, back, 0
        here = len(code)
        self.sequence(body, flags)
        code.append(_LOOK_NOT_END)
        code[here - 1] = len(code)

    def _group(self, node, flags):
        self.code += _GROUP, node[1], _fold_of(flags)

    def _if(self, node, flags):
        group, yes, no = node[1:]
        code = self.code
        code += _IF_GROUP, group, 0
        here = len(code)
        self.sequence(yes, flags)
        if no:
            code += _JUMP, 0
        code[here - 1] = len(code)
        if no:
            end = len(code) - 1
            self.sequence(no, flags)
            code[end] = len(code)


# --- the whole ---------------------------------------------------------------


def _fix_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & LOCALE:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if not flags & ASCII:
            flags |= UNICODE
        elif flags & UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    else:
        if flags & UNICODE:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & LOCALE and flags & ASCII:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    return flags


def compile(pattern, flags):
    """The re.Pattern of a str or bytes."""
    if flags & DEBUG:
        unsupported('re.DEBUG')
    source = _Source(pattern)
    parser = _Parser(source, flags)
    tree = parser.alternatives(flags & VERBOSE, False)
    flags = _fix_flags(pattern, parser.flags)
    if source.next is not None:
        raise source.error('unbalanced parenthesis')
    for group, place in parser.late.items():
        if group >= parser.groups:
            raise error(f'invalid group reference {group}', pattern, place)
    writer = _Writer(parser)
    writer.sequence(tree, flags)
    writer.code.append(_SUCCESS)
    places = writer._write_sets()
    names = [None] * parser.groups
    for name, group in parser.names.items():
        names[group] = name
    return _make(pattern, flags, (writer.code, places, writer.registers),
                 parser.groups - 1, parser.names, tuple(names), template)


# --- replacements ------------------------------------------------------------

_templates = {}


def template(pattern, given):
    """What stands for a match: a text, or a tuple of texts and groups."""
    key = pattern, type(given), given
    found = _templates.get(key)
    if found is None:
        if len(_templates) >= 512:
            _templates.clear()
        found = _templates[key] = _Template(pattern, given).made
    return found


class _Template:
    def __init__(self, pattern, given):
        self.pattern = pattern
        self.source = source = _Source(given)
        self.pieces = []
        self.literal = ''
        while source.next is not None:
            this = source.get()
            if this[0] == '\\':
                self._escape(this)
            else:
                self.literal += this
        self._end_literal()
        if not self.pieces:
            self.made = given[:0]
        elif len(self.pieces) == 1 and not isinstance(self.pieces[0], int):
            self.made = self.pieces[0]
        else:
            self.made = tuple(self.pieces)

    def _end_literal(self):
        if self.literal:
            self.pieces.append(self.literal if self.source.is_text
                               else self.literal.encode('latin-1'))
            self.literal = ''

    def _put_group(self, group, back):
        if group > self.pattern.groups:
            raise self.source.error(f'invalid group reference {group}', back)
        self._end_literal()
        self.pieces.append(group)

    def _named(self):
        source = self.source
        if not source.match('<'):
            raise source.error('missing <')
        name = source.until('>', 'group name')
        is_number = name.isdecimal() and name.isascii()
        if name.isidentifier() if version < 312 else not is_number:
            source.check_name(name, 1)
            try:
                group = self.pattern.groupindex[name]
            except KeyError:
                raise IndexError(f'unknown group name {name!r}') from None
        else:
            try:
                group = int(name)
            except ValueError:
                group = -1
            if group < 0:
                raise source.error(f'bad character in group name {name!r}',
                                   len(name) + 1)
            if group >= _MAX_GROUPS:
                raise source.error(f'invalid group reference {group}',
                                   len(name) + 1)
            if not is_number:
                shown = repr(name) if source.is_text else ascii(name)
                _warn(f'bad character in group name {shown} at position '
                      f'{source.tell() - len(name) - 1}', DeprecationWarning)
        self._put_group(group, len(name) + 1)

    def _number(self, this):
        source = self.source
        kind = this[1]
        if kind == '0':
            this += source.some(2, _OCTAL)
            self.literal += chr(int(this[1:], 8) & 0xff)
            return
        if source.next is not None and source.next in _DIGITS:
            this += source.get()
            if (kind in _OCTAL and this[2] in _OCTAL
                    and source.next is not None and source.next in _OCTAL):
                this += source.get()
                code = int(this[1:], 8)
                if code > 0o377:
                    raise source.error(f'octal escape value {this} outside of '
                                       'range 0-0o377', len(this))
                self.literal += chr(code)
                return
        self._put_group(int(this[1:]), len(this) - 1)

    def _escape(self, this):
        kind = this[1]
        if kind == 'g':
            self._named()
        elif kind in _DIGITS:
            self._number(this)
        elif this in _ESCAPES:
            self.literal += chr(_ESCAPES[this])
        elif kind in _ASCII_LETTERS:
            raise self.source.error(f'bad escape {this}', len(this))
        else:
            self.literal += this
