"""Regular expressions."""

import enum
from _re_parser import compile as _compile_text, error, _templates
from _sre import Match, Pattern
from _taskarium import unsupported, version

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall',
           'finditer', 'compile', 'purge', 'template', 'escape', 'error',
           'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
           'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE',
           'NOFLAG', 'RegexFlag']
__version__ = '2.2.1'

if version >= 313:
    __all__.remove('template')
    __all__.append('PatternError')
    PatternError = error


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    if version < 313:
        TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


RegexFlag.__repr__ = enum.global_flag_repr
globals().update(RegexFlag.__members__)

_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    found = _cache.get(key)
    if found is not None:
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled '
                             'pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    found = _compile_text(pattern, flags)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = found
    return found


def match(pattern, string, flags=0):
    """What the pattern takes at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The whole string if the pattern takes it, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first that the pattern takes, anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """All that the pattern takes, one behind the other: their groups, or
    themselves if there are none."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """The matches one behind the other."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """The pattern, ready to be used many times."""
    return _compile(pattern, flags)


def purge():
    """Forgets what has been compiled."""
    _cache.clear()
    _templates.clear()


if version < 313:
    def sub(pattern, repl, string, count=0, flags=0):
        """The string with what the pattern takes replaced."""
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        """The same, and how many were replaced."""
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        """The string in parts, divided by what the pattern takes."""
        return _compile(pattern, flags).split(string, maxsplit)

    def template(pattern, flags=0):
        """Nobody knows what it was for."""
        unsupported('re.template')
else:
    class _Zero(int):
        """Tells an argument that was not given."""

    _zero = _Zero()

    def _placed(name, args, limit, flags, known):
        """Two arguments that should be given by keyword."""
        given = len(args)
        if limit is not _zero:
            raise TypeError(f"{name}() got multiple values for argument "
                            f"'{known[0]}'")
        limit, *args = args
        if args:
            if flags is not _zero:
                raise TypeError(f"{name}() got multiple values for argument "
                                "'flags'")
            flags, *args = args
            if args:
                first = known[1]
                raise TypeError(f'{name}() takes from {first} to {first + 2} '
                                f'positional arguments but {first + given} '
                                'were given')
        from warnings import _warn_program
        _warn_program(f"'{known[0]}' is passed as positional argument",
                      DeprecationWarning)
        return limit, flags

    def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
        """The string with what the pattern takes replaced."""
        if args:
            count, flags = _placed('sub', args, count, flags, ('count', 3))
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
        """The same, and how many were replaced."""
        if args:
            count, flags = _placed('subn', args, count, flags, ('count', 3))
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
        """The string in parts, divided by what the pattern takes."""
        if args:
            maxsplit, flags = _placed('split', args, maxsplit, flags,
                                      ('maxsplit', 2))
        return _compile(pattern, flags).split(string, maxsplit)

    sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
    subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
    split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


_escapes = {code: '\\' + chr(code)
            for code in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The text as a pattern that takes just that."""
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    text = str(pattern, 'latin1')
    return text.translate(_escapes).encode('latin1')


class Scanner:
    """Cuts a text into what patterns match, one after another."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        parts = []
        for phrase, _ in lexicon:
            if compile(phrase, flags).groups:
                unsupported('groups in a phrase of re.Scanner')
            end = '\n' if flags & 64 else ''
            parts.append(f'({phrase}{end})')
        self.scanner = compile('|'.join(parts), flags)

    def scan(self, string):
        """What the actions have made of the parts, and the rest."""
        made = []
        match = self.scanner.match
        at = 0
        while (found := match(string, at)) and found.end() != at:
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                made.append(action)
            at = found.end()
        return made, string[at:]
