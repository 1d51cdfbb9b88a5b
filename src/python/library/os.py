"""Of the operating system what needs none: how names of files are written."""

import abc
from _taskarium import in_c

sep = '/'
altsep = None
curdir = '.'
pardir = '..'
extsep = '.'
pathsep = ':'
linesep = '\n'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
name = 'posix'
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR = range(3)
EX_OK = 0


class PathLike(abc.ABC):
    """What has a path that __fspath__() gives."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fspath(path):
    """The path of an object, itself if it is a text or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    if not hasattr(cls, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + cls.__name__)
    text = cls.__fspath__(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {cls.__name__}.__fspath__() to return str '
                        f'or bytes, not {type(text).__name__}')
    return text


in_c(fspath)


def fsencode(filename):
    """Its path as bytes."""
    path = fspath(filename)
    if isinstance(path, str):
        return path.encode('utf-8', 'surrogateescape')
    return path


def fsdecode(filename):
    """Its path as a text."""
    path = fspath(filename)
    if isinstance(path, bytes):
        return path.decode('utf-8', 'surrogateescape')
    return path


from os import path  # noqa: E402
