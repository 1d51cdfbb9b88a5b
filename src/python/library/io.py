"""Streams that lie in memory."""

from abc import ABCMeta
from operator import index as _index
from _taskarium import adopt, in_c, title, version

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase',
           'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
           'BufferedReader', 'BufferedWriter', 'BufferedRWPair',
           'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
           'DEFAULT_BUFFER_SIZE', 'IncrementalNewlineDecoder']

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError
open = open


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do that."""


class _IOBase:
    """What every stream can do, or refuses."""

    _closed = False

    if version < 312:
        def __new__(cls, /, *args, **kwargs):
            return object.__new__(cls)

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    if version >= 312:
        def seek(self, offset, whence=0, /):
            _index(offset), _index(whence)
            raise UnsupportedOperation('seek')

        def truncate(self, size=None, /):
            raise UnsupportedOperation('truncate')
    else:
        def seek(self, *args):
            raise UnsupportedOperation('seek')

        def truncate(self, *args):
            raise UnsupportedOperation('truncate')

    def tell(self):
        return self.seek(0, 1)

    def flush(self):
        self._check()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        self._check()
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        limit = _count(size)
        line = self.read(0)
        end = b'\n' if isinstance(line, bytes) else '\n'
        while limit < 0 or len(line) < limit:
            more = self.read(1)
            if not more:
                break
            line += more
            if more == end:
                break
        return line

    def readlines(self, hint=-1, /):
        hint = _count(hint)
        if hint <= 0:
            return list(self)
        size, lines = 0, []
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


def _count(size):
    """How much is wanted; below zero: all."""
    if size is None:
        return -1
    if not hasattr(size, '__index__'):
        raise TypeError('argument should be integer or None, not '
                        f"'{type(size).__name__}'")
    return _index(size)


class _RawIOBase(_IOBase):
    """A stream of bytes without a buffer."""

    def readinto(self, *args):
        raise NotImplementedError

    def read(self, size=-1, /):
        if _index(size) < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return count if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                return b''.join(parts) if parts else part
            parts.append(part)

    def write(self, *args):
        raise NotImplementedError


class _BufferedIOBase(_IOBase):
    """A stream of bytes."""

    if version >= 312:
        def read(self, size=-1, /):
            _index(size)
            raise UnsupportedOperation('read')

        def read1(self, size=-1, /):
            _index(size)
            raise UnsupportedOperation('read1')

        def write(self, b, /):
            raise UnsupportedOperation('write')
    else:
        def read(self, *args):
            raise UnsupportedOperation('read')

        def read1(self, *args):
            raise UnsupportedOperation('read1')

        def write(self, *args):
            raise UnsupportedOperation('write')

    def readinto(self, buffer, /):
        return _fill(buffer, self.read(_room('readinto', buffer)))

    def readinto1(self, buffer, /):
        return _fill(buffer, self.read1(_room('readinto1', buffer)))

    def detach(self):
        raise UnsupportedOperation('detach')


def _room(method, buffer):
    """The length of what can be written into."""
    if not hasattr(buffer, '__setitem__') or isinstance(buffer, (list, dict)):
        name = 'None' if buffer is None else type(buffer).__name__
        raise TypeError(f'{method}() argument must be read-write bytes-like '
                        f'object, not {name}')
    return len(buffer)


def _fill(buffer, data):
    size = len(data)
    buffer[:size] = data
    return size


class _TextIOBase(_IOBase):
    """A stream of text."""

    encoding = property(lambda self: None)
    errors = property(lambda self: None)
    newlines = property(lambda self: None)

    if version >= 312:
        def read(self, size=-1, /):
            _index(size)
            raise UnsupportedOperation('read')

        def readline(self, size=-1, /):
            _index(size)
            raise UnsupportedOperation('readline')

        def write(self, s, /):
            if not isinstance(s, str):
                name = 'None' if s is None else type(s).__name__
                raise TypeError(f'write() argument 1 must be str, not {name}')
            raise UnsupportedOperation('write')
    else:
        def read(self, *args):
            raise UnsupportedOperation('read')

        def readline(self, *args):
            raise UnsupportedOperation('readline')

        def write(self, *args):
            raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


class IOBase(_IOBase, metaclass=ABCMeta):
    """What every stream can do, or refuses."""


class RawIOBase(_RawIOBase, IOBase):
    """A stream of bytes without a buffer."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """A stream of bytes."""


class TextIOBase(_TextIOBase, IOBase):
    """A stream of text."""


class _Memory:
    """What both have in common: all that was written, and a place in it."""

    def _check(self):
        if self._closed:
            raise ValueError(self._when_closed)

    def _settle(self):
        if self._parts:
            self._all = self._empty.join((self._all, *self._parts))
            self._parts = []
        return self._all

    def _put(self, text):
        if not text:
            return
        if self._place == self._size:
            self._parts.append(text)
            self._place += len(text)
            self._size = self._place
            return
        whole = self._settle()
        if self._place > self._size:
            whole += self._filling * (self._place - self._size)
        end = self._place + len(text)
        self._all = whole[:self._place] + text + whole[end:]
        self._place = end
        self._size = len(self._all)

    def getvalue(self):
        self._check()
        return self._settle()

    def read(self, size=-1, /):
        self._check()
        count = _count(size)
        end = self._size if count < 0 else min(self._place + count, self._size)
        if end <= self._place:
            return self._empty
        found = self._settle()[self._place:end]
        self._place = end
        return found

    def readline(self, size=-1, /):
        self._check()
        limit = _count(size)
        if self._place >= self._size:
            return self._empty
        whole = self._settle()
        end = self._find_end(whole) or self._size
        if 0 <= limit < end - self._place:
            end = self._place + limit
        found = whole[self._place:end]
        self._place = end
        return found

    def _find_end(self, whole):
        """Behind the next newline; 0: there is none."""
        return whole.find('\n', self._place) + 1

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        self._check()
        return self._place

    def truncate(self, size=None, /):
        self._check()
        size = self._place if size is None else _count(size)
        if size < 0:
            raise ValueError(f'{self._negative} {size}')
        if size < self._size:
            self._all = self._settle()[:size]
            self._size = size
        return size

    def close(self):
        self._closed = True
        self._all = self._empty
        self._parts = []

    def seekable(self):
        self._check()
        return True

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True


class StringIO(_TextIOBase):
    """Text in memory, to be written and read."""

    _empty = ''
    _filling = '\0'
    _when_closed = 'I/O operation on closed file'
    _negative = 'Negative size value'
    line_buffering = property(lambda self: False)

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError('newline must be str or None, not '
                            f'{type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._newline = newline
        self._seen = set()
        self._all = ''
        self._parts = []
        self._place = self._size = 0
        self._closed = False
        if initial_value is None:
            initial_value = ''
        if not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not '
                            f'{type(initial_value).__name__}')
        self.write(initial_value)
        self._place = 0

    def write(self, s, /):
        if self._closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError('string argument expected, got '
                            f"'{type(s).__name__}'")
        size = len(s)
        if (self._newline == '\n' and self._place == self._size
                and type(s) is str):
            if s:
                self._parts.append(s)
                self._place = self._size = self._size + size
            return size
        if not self._newline:
            s = self._as_read(s)
        elif self._newline != '\n':
            s = s.replace('\n', self._newline)
        self._put(s)
        return size

    def _as_read(self, text):
        """What a file with any kind of line end gives of the text."""
        if '\r' in text:
            rest = text.replace('\r\n', '')
            if len(rest) < len(text):
                self._seen.add('\r\n')
            self._seen.update(end for end in '\r\n' if end in rest)
        elif '\n' in text:
            self._seen.add('\n')
        if self._newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    @property
    def newlines(self):
        self._check()
        seen = tuple(end for end in ('\r', '\n', '\r\n') if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def _find_end(self, whole):
        if self._newline:
            end = whole.find(self._newline, self._place)
            return end + len(self._newline) if end >= 0 else 0
        end = whole.find('\n', self._place) + 1
        back = whole.find('\r', self._place, end or self._size) + 1
        return end if not back or back + 1 == end else back

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = (pos, self._place, self._size)[whence]
        return self._place


class BytesIO(_BufferedIOBase):
    """Bytes in memory, to be written and read."""

    _empty = b''
    _filling = b'\0'
    _when_closed = 'I/O operation on closed file.'
    _negative = 'negative size value'

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, initial_bytes=b''):
        self._all = b''
        self._parts = []
        self._place = self._size = 0
        self._closed = False
        self._shared = None
        if initial_bytes is not None:
            self.write(initial_bytes)
            self._place = 0

    def write(self, b, /):
        self._check()
        self._check_unseen()
        if not isinstance(b, bytes):
            if isinstance(b, (str, int, float, list, tuple, dict, set)) \
                    or not hasattr(b, '__len__'):
                raise TypeError('a bytes-like object is required, not '
                                f"'{type(b).__name__}'")
            b = bytes(b)
        self._put(b)
        return len(b)

    def _find_end(self, whole):
        return str(whole, 'latin1').find('\n', self._place) + 1

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        return _fill(buffer, self.read(_room('readinto', buffer)))

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        self._place = max((0, self._place, self._size)[whence] + pos, 0)
        return self._place

    def getbuffer(self):
        self._check()
        whole = self._settle()
        if self._shared is None:
            self._shared = bytearray(whole)
        return memoryview(self._shared)

    def _settle(self):
        """What views show is what there is; when none is left, bytes are."""
        if self._shared is None:
            return _Memory._settle(self)
        whole = self._all = bytes(self._shared)
        if not self._is_seen():
            self._shared = None
        return whole

    def _is_seen(self):
        try:
            self._shared.append(0)
        except BufferError:
            return True
        self._shared.pop()
        return False

    def _check_unseen(self):
        """It may change only where no view is left."""
        if self._shared is not None:
            self._settle()
            if self._shared is not None:
                raise BufferError('Existing exports of data: object cannot be '
                                  're-sized')

    def truncate(self, size=None, /):
        self._check()
        self._check_unseen()
        return _Memory.truncate(self, size)

    def close(self):
        self._check_unseen()
        _Memory.close(self)

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readlines(self, size=None, /):
        if size is not None and not hasattr(size, '__index__'):
            raise TypeError('integer argument expected, got '
                            f"'{type(size).__name__}'")
        return _IOBase.readlines(self, size)

    def writelines(self, lines, /):
        _IOBase.writelines(self, lines)

    def __iter__(self):
        return _IOBase.__iter__(self)


adopt(StringIO, _Memory)
adopt(BytesIO, _Memory)
TextIOBase.register(StringIO)
BufferedIOBase.register(BytesIO)

for _each, _title in ((_IOBase, '_io._IOBase'), (_RawIOBase, '_io._RawIOBase'),
                      (_BufferedIOBase, '_io._BufferedIOBase'),
                      (_TextIOBase, '_io._TextIOBase'),
                      (StringIO, '_io.StringIO'), (BytesIO, '_io.BytesIO')):
    _each.__module__ = '_io'
    title(_each, _title)
for _each in _IOBase.readline, _IOBase.readlines, _RawIOBase.read:
    in_c(_each, 'plain')
for _each in _BufferedIOBase.readinto, _BufferedIOBase.readinto1:
    in_c(_each)
if version >= 312:
    for _each in (_IOBase.fileno, _IOBase.seek, _IOBase.truncate,
                  _BufferedIOBase, _TextIOBase, BytesIO.getbuffer):
        in_c(_each, 'class')
for _each in (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, StringIO,
              BytesIO):
    in_c(_each)
