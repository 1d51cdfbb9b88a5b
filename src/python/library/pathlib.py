"""Paths as objects: what can be said of them without looking at files."""

import os
from _taskarium import place, unsupported, version
from collections.abc import Sequence

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath',
           'WindowsPath']
if version >= 313:
    __all__.insert(0, 'UnsupportedOperation')


class UnsupportedOperation(NotImplementedError):
    """Raised by what the system cannot do."""


if version < 313:
    del UnsupportedOperation

# --- the two ways to write paths ---------------------------------------------


class _Posix:
    sep = '/'

    def split(self, text):
        """Drive, root and the rest."""
        rest = text.lstrip('/')
        count = len(text) - len(rest)
        return '', ('//' if count == 2 else '/' if count else ''), rest

    def join(self, texts):
        whole = ''
        for text in texts:
            if text.startswith('/') or not whole:
                whole = text
            elif text or not whole.endswith('/'):
                whole += text if whole.endswith('/') else '/' + text
        return whole

    def fold(self, text):
        return text


class _Windows:
    sep = '\\'

    def split(self, text):
        text = text.replace('/', '\\')
        if text[:2] == '\\\\':
            start = 8 if text[:8].upper() == '\\\\?\\UNC\\' else 2
            end = text.find('\\', start)
            end = text.find('\\', end + 1) if end >= 0 else -1
            if end < 0:
                is_share = len(text[start:].split('\\')) == 2
                return text, '\\' if is_share and text[-1] != '\\' else '', ''
            return text[:end], '\\', text[end + 1:].lstrip('\\')
        drive = text[:2] if text[1:2] == ':' else ''
        rest = text[len(drive):]
        return drive, '\\' if rest[:1] == '\\' else '', rest.lstrip('\\')

    def join(self, texts):
        drive = root = rest = ''
        for text in texts:
            new_drive, new_root, new_rest = self.split(text)
            if new_root:
                drive = new_drive or drive
                root, rest = new_root, new_rest
            elif new_drive and new_drive.lower() != drive.lower():
                drive, root, rest = new_drive, '', new_rest
            else:
                drive = new_drive or drive
                between = '\\' if rest and rest[-1] != '\\' else ''
                rest = rest + between + new_rest
        return drive + root + rest

    def fold(self, text):
        return text.lower()


_posix, _windows = _Posix(), _Windows()

# --- pure paths --------------------------------------------------------------


class _PathParents(Sequence):
    """All that a path lies in, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple([self[i] for i in range(*idx.indices(len(self)))])
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        path = self._path
        return path._made(path._drive, path._root,
                          path._tail[:len(path._tail) - idx - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


def _text_of(cls, part):
    if isinstance(part, PurePath):
        text = part._whole
        if part._way is _windows and cls._way is _posix and version >= 312:
            text = text.replace('\\', '/')
        return text
    if version < 312:
        text = os.fspath(part)
        if isinstance(text, str):
            return text
        raise TypeError('argument should be a str object or an os.PathLike '
                        'object returning str, not %r' % type(text))
    if hasattr(type(part), '__fspath__'):
        part = os.fspath(part)
    if not isinstance(part, str):
        raise TypeError(
            'argument should be a str or an os.PathLike object where '
            f'__fspath__ returns a str, not {type(part).__name__!r}')
    return part


class PurePath:
    """A path of which one asks nothing that is in the file system."""

    _way = _posix

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        if version < 312:
            self._read(args)
        return self

    def __init__(self, *args):
        if version >= 312:
            self._read(args)

    def _read(self, parts):
        way = self._way
        self._whole = way.join([_text_of(type(self), part) for part in parts])
        self._drive, self._root, rest = way.split(self._whole)
        self._tail = [part for part in rest.split(way.sep)
                      if part and part != '.']

    def with_segments(self, *pathsegments):
        """A path of the same kind."""
        return type(self)(*pathsegments)

    def _made(self, drive, root, tail):
        sep = self._way.sep
        text = drive + root + sep.join(tail)
        if not (drive or root) and tail and self._way.split(tail[0])[0]:
            text = '.' + sep + text
        if version < 312:
            return type(self)(text)
        return self.with_segments(text)

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        sep = self._way.sep
        text = self._drive + self._root + sep.join(self._tail)
        if not (self._drive or self._root) and self._tail \
                and self._way.split(self._tail[0])[0]:
            text = '.' + sep + text
        return text or '.'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def as_posix(self):
        """With slashes, on Windows too."""
        return str(self).replace(self._way.sep, '/')

    def as_uri(self):
        """As a URL."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        drive, path = self._drive, self.as_posix()
        if drive[1:] == ':':
            head, path = 'file:///' + drive, path[2:]
        else:
            head = 'file:' if drive else 'file://'
        return head + quote_from_bytes(os.fsencode(path))

    def _key(self):
        return self._way.fold(str(self))

    def _parts_key(self):
        if version < 312:
            return [self._way.fold(part) for part in self.parts]
        return self._key().split(self._way.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._way is other._way and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def _is_alike(self, other):
        return isinstance(other, PurePath) and self._way is other._way

    def __lt__(self, other):
        if not self._is_alike(other):
            return NotImplemented
        return self._parts_key() < other._parts_key()

    def __le__(self, other):
        if not self._is_alike(other):
            return NotImplemented
        return self._parts_key() <= other._parts_key()

    def __gt__(self, other):
        if not self._is_alike(other):
            return NotImplemented
        return self._parts_key() > other._parts_key()

    def __ge__(self, other):
        if not self._is_alike(other):
            return NotImplemented
        return self._parts_key() >= other._parts_key()

    @property
    def drive(self):
        """What stands before the root, on Windows."""
        return self._drive

    @property
    def root(self):
        """The root, if it begins there."""
        return self._root

    @property
    def anchor(self):
        """Drive and root."""
        return self._drive + self._root

    @property
    def parts(self):
        """What it consists of."""
        anchor = self.anchor
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ''

    def _split_name(self):
        name = self.name
        at = name.rfind('.')
        if 0 < at < len(name) - 1:
            return name[:at], name[at:]
        return name, ''

    @property
    def suffix(self):
        """The last extension, with its dot."""
        return self._split_name()[1]

    @property
    def suffixes(self):
        """All extensions."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its last extension."""
        return self._split_name()[0]

    def _renamed(self, name):
        return self._made(self._drive, self._root, [*self._tail[:-1], name])

    def _check_named(self):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')

    def with_name(self, name):
        """With another name."""
        if version < 313:
            self._check_named()
        seps = '/' if self._way is _posix else '/\\'
        if (not name or any(sign in name for sign in seps) or name == '.'
                or version < 312 and self._way.split(name)[0]):
            raise ValueError(f'Invalid name {name!r}')
        self._check_named()
        return self._renamed(name)

    def with_stem(self, stem):
        """With another name before the extension."""
        if version < 313:
            return self.with_name(stem + self.suffix)
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """With another extension."""
        seps = '/' if self._way is _posix else '/\\'
        is_bad = (suffix and not suffix.startswith('.') or suffix == '.'
                  or version < 313 and any(sign in suffix for sign in seps))
        if version >= 313:
            stem = self.stem
            if not stem:
                raise ValueError(f'{self!r} has an empty name')
            if is_bad:
                raise ValueError(f'Invalid suffix {suffix!r}')
            return self.with_name(stem + suffix)
        if is_bad:
            raise ValueError(f'Invalid suffix {suffix!r}')
        self._check_named()
        return self._renamed(self.stem + suffix)

    def relative_to(self, *other, walk_up=False):
        """The way to it from another."""
        if version < 312:
            return self._relative_of_old(other)
        if not other:
            raise TypeError("PurePath.relative_to() missing 1 required "
                            "positional argument: 'other'")
        self._warn_of_many('relative_to', other)
        other = self.with_segments(*other)
        up = 0
        for up, path in enumerate((other, *other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of '
                                 f'{str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be "
                                 'walked')
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have '
                             'different anchors')
        return self._made('', '', ['..'] * up + self._tail[len(path._tail):])

    def _warn_of_many(self, name, other):
        if len(other) > 1:
            import warnings
            warnings.warn(
                'support for supplying more than one positional argument to '
                f'pathlib.PurePath.{name}() is deprecated and scheduled for '
                'removal in Python 3.14', DeprecationWarning, stacklevel=3)

    def _relative_of_old(self, other):
        if not other:
            raise TypeError('need at least one argument')
        other = type(self)(*other)
        fold = self._way.fold

        def ways(path):
            return ([path._drive] if path._drive else []) + (
                [path._root] if path._root else []) + path._tail
        own, to = ways(self), ways(other)
        if ([fold(part) for part in own[:len(to)]]
                != [fold(part) for part in to] or not to and self.anchor):
            shown = '' if not other.parts else str(other)
            raise ValueError(
                f'{str(self)!r} is not in the subpath of {shown!r} OR one '
                'path is relative and the other is absolute.')
        rest = own[len(to):]
        if rest and self._root and not other._root:
            return self._made('', self._root, rest[1:])
        return self._made('', '', rest)

    def is_relative_to(self, *other):
        """Does it lie in the other?"""
        try:
            if version < 312:
                self._relative_of_old(other)
            else:
                self._warn_of_many('is_relative_to', other)
                other = self.with_segments(*other)
                return other == self or other in self.parents
        except ValueError:
            return False
        return True

    def joinpath(self, *pathsegments):
        """With more behind it."""
        if version < 312:
            return type(self)(self, *pathsegments)
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return (type(self) if version < 312
                    else self.with_segments)(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """What it lies in."""
        if not self._tail:
            return self
        return self._made(self._drive, self._root, self._tail[:-1])

    @property
    def parents(self):
        """All that it lies in, the nearest first."""
        return _PathParents(self)

    def is_absolute(self):
        """Does it begin at the root, of a drive if it is for Windows?"""
        return bool(self._root) and (self._way is _posix or bool(self._drive))

    def is_reserved(self):
        """Is it a device, on Windows?"""
        if self._way is _windows or version >= 313:
            unsupported('PurePath.is_reserved()')
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """Does it end so? `*` is any part of a name."""
        from fnmatch import fnmatchcase
        pattern = (path_pattern if isinstance(path_pattern, PurePath)
                   else type(self)(path_pattern))
        if not pattern.parts:
            raise ValueError('empty pattern')
        fold = self._way.fold if case_sensitive is None else (
            str if case_sensitive else str.lower)
        own = [fold(part) for part in self.parts]
        signs = [fold(part) for part in pattern.parts]
        if pattern.anchor:
            if len(own) != len(signs):
                return False
        elif len(own) < len(signs):
            return False
        return all([fnmatchcase(part, sign) for part, sign
                    in zip(reversed(own), reversed(signs))])

    def full_match(self, pattern, *, case_sensitive=None):
        """Is it so as a whole? `**` is any number of parts."""
        from fnmatch import fnmatchcase
        pattern = (pattern if isinstance(pattern, PurePath)
                   else type(self)(pattern))
        fold = self._way.fold if case_sensitive is None else (
            str if case_sensitive else str.lower)
        own = [fold(part) for part in self.parts]
        ends = {0}
        for sign in [fold(part) for part in pattern.parts]:
            if sign == '**':
                ends = set(range(min(ends, default=len(own) + 1),
                                 len(own) + 1))
            else:
                ends = {end + 1 for end in ends if end < len(own)
                        and fnmatchcase(own[end], sign)}
        return len(own) in ends

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


if version >= 313:
    del PurePath.__class_getitem__
else:
    del PurePath.full_match
if version < 312:
    del PurePath.with_segments
os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """As POSIX has them."""


class PureWindowsPath(PurePath):
    """As Windows has them."""

    _way = _windows


# --- paths that lead to files ------------------------------------------------


class Path(PurePath):
    """A path; what it would ask the file system is not here."""

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif issubclass(cls, WindowsPath):
            raise (UnsupportedOperation if version >= 313
                   else NotImplementedError)(
                f'cannot instantiate {cls.__name__!r} on your system')
        return super().__new__(cls, *args, **kwargs)

    def absolute(self):
        """Itself, if it begins at the root."""
        if not self.is_absolute():
            unsupported('Path.absolute() of a relative path')
        return self

    def expanduser(self):
        """Itself, unless it begins with a ~."""
        if not self.anchor and self._tail and self._tail[0][:1] == '~':
            unsupported('Path.expanduser()')
        return self


class _Refused:
    """A method that would need the file system."""

    def __init__(self, name):
        self.name = name

    def __get__(self, path, owner=None):
        unsupported('Path.%s()', 'io.StringIO(text) reads like a file',
                    self.name)


for _name in '''chmod cwd exists glob group hardlink_to home is_block_device
        is_char_device is_dir is_fifo is_file is_mount is_socket is_symlink
        iterdir lchmod lstat mkdir open owner read_bytes read_text readlink
        rename replace resolve rglob rmdir samefile stat symlink_to touch
        unlink write_bytes write_text __enter__ __exit__'''.split():
    setattr(Path, _name, _Refused(_name))
if version >= 312:
    for _name in ('is_junction', 'walk'):
        setattr(Path, _name, _Refused(_name))
if version >= 313:
    Path.from_uri = _Refused('from_uri')


class PosixPath(Path, PurePosixPath):
    """A path on this system."""


class WindowsPath(Path, PureWindowsPath):
    """A path on another system."""


del _name
if version >= 313:
    place('pathlib._abc', UnsupportedOperation)
    place('pathlib._local', PurePath, PurePosixPath, PureWindowsPath, Path,
          PosixPath, WindowsPath)
