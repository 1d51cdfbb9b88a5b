"""Names of files, as POSIX has them: what can be said of them from their text
alone."""

from _taskarium import place, unsupported, version
from os import fspath as _fspath

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split',
           'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists',
           'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat',
           'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
           'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
           'commonpath', 'isjunction', 'isreserved', 'isdevdrive']
if version < 313:
    del __all__[-2:]
if version < 312:
    __all__.remove('splitroot')
    __all__.remove('isjunction')

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _signs(path, *texts):
    """They as bytes if the path is."""
    if isinstance(path, bytes):
        texts = [text.encode() for text in texts]
    return texts if len(texts) > 1 else texts[0]


def _check(name, *paths):
    """The complaint about what are no paths of one kind."""
    has_text = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_text = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{name}() argument must be str, bytes, or '
                            f'os.PathLike object, not '
                            f'{type(path).__name__!r}') from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path "
                        'components') from None


def normcase(s):
    return _fspath(s)


def isabs(s):
    """Does it begin at the root?"""
    s = _fspath(s)
    return s.startswith(_signs(s, '/'))


def join(a, *p):
    """One behind the other; what begins at the root forgets those before."""
    path = _fspath(a)
    slash = _signs(path, '/')
    if not p:
        path[:0] + slash
    parts = [_fspath(part) if hasattr(type(part), '__fspath__') else part
             for part in p]
    _check('join', path, *parts)
    for part in parts:
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """What is before the last slash, and what behind it."""
    p = _fspath(p)
    slash = _signs(p, '/')
    at = p.rfind(slash) + 1
    head = p[:at]
    return head.rstrip(slash) or head, p[at:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """The last extension apart; dots that a name begins with are none."""
    p = _fspath(p)
    slash, dot = _signs(p, '/', '.')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at <= start or not p[start:at].strip(dot):
        return p, p[:0]
    return p[:at], p[at:]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive, which is empty here, root and the rest."""
    p = _fspath(p)
    slash = _signs(p, '/')
    count = len(p) - len(p.lstrip(slash))
    if count > 2:
        count = 1
    return p[:0], p[:count], p[count:]


def normpath(path):
    """Without what is said twice, or taken back."""
    path = _fspath(path)
    empty, slash, dot, dots = _signs(path, '', '/', '.', '..')
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if part in (empty, dot):
            continue
        if part == dots and parts and parts[-1] != dots:
            parts.pop()
        elif part != dots or not root:
            parts.append(part)
    return root + slash.join(parts) or dot


def commonprefix(m):
    """The letters that all of them begin with."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(path) for path in m]
    low, high = min(m), max(m)
    for i, sign in enumerate(low):
        if sign != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all of them are below."""
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _check('commonpath', *paths)
    empty, slash, dot = _signs(paths[0], '', '/', '.')
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    ways = [[part for part in path.split(slash) if part not in (empty, dot)]
            for path in paths]
    low, high = min(ways), max(ways)
    count = 0
    while count < len(low) and low[count] == high[count]:
        count += 1
    root = slash if paths[0].startswith(slash) else empty
    return root + slash.join(low[:count])


def relpath(path, start=None):
    """The way from one to the other."""
    if not path:
        raise ValueError('no path specified')
    path = _fspath(path)
    empty, slash, dot, dots = _signs(path, '', '/', '.', '..')
    start = dot if start is None else _fspath(start)
    _check('relpath', path, start)
    ways = [normpath(path), normpath(start)]
    if (isabs(path) != isabs(start)
            or any(way.split(slash)[0] == dots for way in ways)):
        unsupported('a path from where the process runs')
    to, here = [[part for part in way.split(slash)
                 if part not in (empty, dot)] for way in ways]
    count = 0
    while count < min(len(to), len(here)) and to[count] == here[count]:
        count += 1
    return slash.join([dots] * (len(here) - count) + to[count:]) or dot


def expandvars(path):
    path = _fspath(path)
    if _signs(path, '$') in path:
        unsupported('os.path.expandvars()')
    return path


def expanduser(path):
    path = _fspath(path)
    if path.startswith(_signs(path, '~')):
        unsupported('os.path.expanduser()')
    return path


def abspath(path):
    """Below the root; of others we do not know where the process runs."""
    path = _fspath(path)
    if not isabs(path):
        unsupported('os.path.abspath() of a relative path')
    return normpath(path)


place('posixpath', normcase, isabs, join, split, basename, dirname, splitext,
      splitdrive, splitroot, normpath, commonprefix, commonpath, relpath,
      expandvars, expanduser, abspath)
