"""Names that are like a pattern, as a shell takes it."""

import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

_STAR = object()
_known = {}


def _matcher(pat):
    key = type(pat), pat
    if key not in _known:
        if isinstance(pat, bytes):
            text = translate(str(pat, 'ISO-8859-1')).encode('ISO-8859-1')
        else:
            text = translate(pat)
        _known[key] = re.compile(text).match
    return _known[key]


def _path(value):
    if isinstance(value, (str, bytes)):
        return value
    way = getattr(type(value), '__fspath__', None)
    if way is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        f'{type(value).__name__}')
    return way(value)


def fnmatch(name, pat):
    """True if the whole name is like the pattern."""
    return fnmatchcase(_path(name), _path(pat))


def fnmatchcase(name, pat):
    """The same where small and large letters differ."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """Those of the names that are like the pattern."""
    match = _matcher(_path(pat))
    return [name for name in names if match(name)]


def _set_of(inside):
    """A class of characters, without ranges that go backwards."""
    negated = inside[:1] == '!'
    if '-' in inside:
        parts, start = [], 0
        at = inside.find('-', 2 if negated else 1)
        while at >= 0:
            parts.append(inside[start:at])
            start = at + 1
            at = inside.find('-', at + 3)
        if inside[start:]:
            parts.append(inside[start:])
        else:
            parts[-1] += '-'
        for i in range(len(parts) - 1, 0, -1):
            if parts[i - 1][-1] > parts[i][0]:
                parts[i - 1:i + 1] = [parts[i - 1][:-1] + parts[i][1:]]
        inside = '-'.join([part.replace('\\', '\\\\').replace('-', '\\-')
                           for part in parts])
    else:
        inside = inside.replace('\\', '\\\\')
    inside = re.sub('([&~|])', r'\\\1', inside)
    if not inside:
        return '(?!)'
    if inside == '!':
        return '.'
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in '^[':
        inside = '\\' + inside
    return f'[{inside}]'


def translate(pat):
    """A regular expression for the pattern."""
    parts = []
    at = 0
    while at < len(pat):
        sign = pat[at]
        at += 1
        if sign == '*':
            if not parts or parts[-1] is not _STAR:
                parts.append(_STAR)
        elif sign == '?':
            parts.append('.')
        elif sign == '[':
            end = at + (pat[at:at + 1] == '!')
            end = pat.find(']', end + (pat[end:end + 1] == ']'))
            if end < 0:
                parts.append('\\[')
                continue
            parts.append(_set_of(pat[at:end]))
            at = end + 1
        else:
            parts.append(re.escape(sign))
    return _joined(parts)


def _joined(parts):
    """What stands between two stars is looked for once: the first place where
    it is will do."""
    between = [[]]
    for part in parts:
        if part is _STAR:
            between.append([])
        else:
            between[-1].append(part)
    first, *others = [''.join(part) for part in between]
    text = first
    for i, part in enumerate(others):
        if i < len(others) - 1:
            text += f'(?>.*?{part})'
        else:
            text += '.*' + part
    return rf'(?s:{text})\Z'
