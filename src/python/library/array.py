"""Arrays of numbers of one C type."""

from _taskarium import (double_from_bits, double_to_bits, in_c,
                        index as _index, title,
                        unsupported,
                        version)
from collections.abc import MutableSequence

typecodes = 'bBuhHiIlLqQfd' if version < 313 else 'bBuwhHiIlLqQfd'
_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4,
          'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer',
          'h': 'signed short integer', 'H': 'unsigned short',
          'i': 'signed integer'}
_missing = object()


def _as_int(value):
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be "
                        'interpreted as an integer')
    return index(value)


def _small(code):
    """What reads a number that goes through a C long."""
    size, signed = _SIZES[code], code in 'bhi'
    low = -1 << size * 8 - 1 if signed else 0
    high = (1 << size * 8 - signed) - 1
    name = _NAMES[code]

    def read(value):
        number = value if type(value) is int else _as_int(value)
        if low <= number <= high:
            return number
        if not -1 << 63 <= number < 1 << 63:
            raise OverflowError('Python int too large to convert to C long')
        raise OverflowError(f'{name} is less than minimum' if number < low
                            else f'{name} is greater than maximum')
    return read


def _unsigned(code):
    high = (1 << 8 * _SIZES[code]) - 1

    def read(value):
        number = value if type(value) is int else _as_int(value)
        if 0 <= number <= high:
            return number
        if number < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError(
            'Python int too large to convert to C unsigned long'
            if number >> 64 else 'unsigned int is greater than maximum')
    return read


def _long(low, high, too_low, too_high):
    def read(value):
        number = value if type(value) is int else _as_int(value)
        if low <= number <= high:
            return number
        raise OverflowError(too_low if number < low else too_high)
    return read


def _double(value):
    if type(value) is float:
        return value
    kind = type(value)
    if not (isinstance(value, (int, float)) or hasattr(kind, '__float__')
            or hasattr(kind, '__index__')):
        raise TypeError(f'must be real number, not {kind.__name__}')
    return float(value)


def _single(value):
    number = _double(value)
    try:
        return double_from_bits(double_to_bits(number, 4), 4)
    except OverflowError:
        return float('inf') if number > 0 else float('-inf')


def _character(value):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError('array item must be unicode character')
    return str(value)


_LARGE = 'int too big to convert'
_READERS = {
    **{code: _small(code) for code in 'bBhHi'}, 'I': _unsigned('I'),
    'l': _long(-1 << 63, (1 << 63) - 1,
               *['Python int too large to convert to C long'] * 2),
    'L': _unsigned('L'),
    'q': _long(-1 << 63, (1 << 63) - 1, _LARGE, _LARGE),
    'Q': _long(0, (1 << 64) - 1, "can't convert negative int to unsigned",
               _LARGE),
    'f': _single, 'd': _double, 'u': _character, 'w': _character}


def _is_text(code):
    return code == 'u' or code == 'w'


def _to_bytes(code, value):
    if code == 'd' or code == 'f':
        return double_to_bits(value, _SIZES[code]).to_bytes(_SIZES[code],
                                                            'little')
    if _is_text(code):
        value = ord(value)
    return value.to_bytes(_SIZES[code], 'little', signed=code in 'bhilq')


def _of_bytes(code, data):
    number = int.from_bytes(data, 'little', signed=code in 'bhilq')
    if code == 'd' or code == 'f':
        return double_from_bits(number, _SIZES[code])
    return chr(number) if _is_text(code) else number


def _make(cls, code, items):
    made = object.__new__(cls)
    made._code = code
    made._read = _READERS[code]
    made._items = items
    return made


class array:
    """Numbers of one C type in a row."""

    __slots__ = ('_code', '_read', '_items', '__weakref__')
    __module__ = 'array'

    def __new__(cls, typecode, initializer=_missing, /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            found = 'None' if typecode is None else type(typecode).__name__
            raise TypeError('array() argument 1 must be a unicode character, '
                            f'not {found}')
        if typecode not in typecodes:
            raise ValueError(
                'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or '
                'd)')
        if typecode == 'u' and version >= 313:
            from warnings import _warn_program
            _warn_program(
                "The 'u' type code is deprecated and will be removed in "
                'Python 3.16', DeprecationWarning)
        made = _make(cls, typecode, [])
        if initializer is not _missing:
            made._begin(initializer)
        return made

    def _begin(self, given):
        if isinstance(given, str):
            if not _is_text(self._code):
                raise TypeError('cannot use a str to initialize an array with '
                                f"typecode '{self._code}'")
            self._items.extend(given)
        elif isinstance(given, (bytes, bytearray)):
            self.frombytes(given)
        elif isinstance(given, array):
            if _is_text(given._code) and not _is_text(self._code):
                raise TypeError('cannot use a unicode array to initialize an '
                                f"array with typecode '{self._code}'")
            self._items.extend(map(self._read, given._items))
        else:
            self._extend(given)

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _SIZES[self._code]

    # --- as a sequence ---

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value, /):
        return value in self._items

    def __getitem__(self, key, /):
        if type(key) is int:
            try:
                return self._items[key]
            except IndexError:
                raise IndexError('array index out of range') from None
        if isinstance(key, slice):
            return _make(array, self._code, self._items[key])
        return self._items[self._place(key, 'array index out of range')]

    def _place(self, key, complaint):
        index = getattr(type(key), '__index__', None)
        if index is None:
            raise TypeError('array indices must be integers')
        found = index(key)
        size = len(self._items)
        if not -size <= found < size:
            raise IndexError(complaint)
        return found

    def __setitem__(self, key, value, /):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError('can only assign array (not '
                                f'"{type(value).__name__}") to array slice')
            if value._code != self._code:
                raise TypeError(
                    'bad argument type for built-in operation')
            try:
                self._items[key] = value._items
            except ValueError as error:
                raise ValueError(str(error).replace(
                    'sequence', 'array')) from None
            return
        place = self._place(key, 'array assignment index out of range')
        self._items[place] = self._read(value)

    def __delitem__(self, key, /):
        if not isinstance(key, slice):
            key = self._place(key, 'array assignment index out of range')
        del self._items[key]

    def __add__(self, other, /):
        if not isinstance(other, array):
            raise TypeError('can only append array (not '
                            f'"{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        return _make(array, self._code, self._items + other._items)

    def __iadd__(self, other, /):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not '
                            f'"{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count, /):
        count = self._times(count)
        return _make(array, self._code, self._items * count)

    def __rmul__(self, count, /):
        return self * _index(count)

    def __imul__(self, count, /):
        self._items *= self._times(count)
        return self

    @staticmethod
    def _times(count):
        index = getattr(type(count), '__index__', None)
        if index is None:
            raise TypeError("can't multiply sequence by non-int of type "
                            f"'{type(count).__name__}'")
        return index(count)

    def _compare(self, other, compare):
        if not isinstance(other, array):
            return NotImplemented
        return compare(self._items, other._items)

    def __eq__(self, other, /):
        return self._compare(other, lambda a, b: a == b)

    def __ne__(self, other, /):
        return self._compare(other, lambda a, b: a != b)

    def __lt__(self, other, /):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other, /):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other, /):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other, /):
        return self._compare(other, lambda a, b: a >= b)

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        told = (repr(''.join(self._items)) if _is_text(self._code)
                else repr(self._items))
        return f"{name}('{self._code}', {told})"

    def append(self, v, /):
        """Adds an item at the end."""
        self._items.append(self._read(v))

    def extend(self, bb, /):
        """Adds all items of an iterable at the end."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(bb._items)
        else:
            self._extend(bb)

    def _extend(self, items):
        items, read = iter(items), self._read
        append = self._items.append
        for value in items:
            append(read(value))

    def insert(self, i, v, /):
        """Inserts an item before a place."""
        self._items.insert(i, self._read(v))

    def pop(self, i=-1, /):
        """Takes an item out."""
        if not self._items:
            raise IndexError('pop from empty array')
        size = len(self._items)
        i = _as_int(i)
        if not -size <= i < size:
            raise IndexError('pop index out of range')
        return self._items.pop(i)

    def remove(self, v, /):
        """Takes the first item out that is equal."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def index(self, v, start=0, stop=(1 << 63) - 1, /):
        """Where the first item is that is equal."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        """How many items are equal."""
        return self._items.count(v)

    def reverse(self):
        """Turns the order round."""
        self._items.reverse()

    if version >= 313:
        def clear(self):
            """Takes all items out."""
            self._items.clear()

    # --- to other kinds and back ---

    def tolist(self):
        """The items as a list."""
        return self._items[:]

    def fromlist(self, list, /):
        """Adds the items of a list, or none if one does not fit."""
        if not hasattr(list, 'sort') or not hasattr(list, 'append'):
            raise TypeError('arg must be list')
        self._items.extend([self._read(value) for value in list])

    def tobytes(self):
        """The items as they lie in memory."""
        code = self._code
        if code == 'B':
            return bytes(self._items)
        return b''.join([_to_bytes(code, value) for value in self._items])

    __bytes__ = tobytes

    def __buffer__(self, flags, /):
        unsupported('the memory of an array', 'array.tobytes()')

    def frombytes(self, buffer, /):
        """Adds items as they lie in memory."""
        if isinstance(buffer, array):
            data = buffer.tobytes()
        elif isinstance(buffer, (bytes, bytearray, memoryview)):
            data = bytes(buffer)
        else:
            raise TypeError('a bytes-like object is required, not '
                            f"'{type(buffer).__name__}'")
        size, code = _SIZES[self._code], self._code
        if len(data) % size:
            raise ValueError('bytes length not a multiple of item size')
        self._items.extend([_of_bytes(code, data[at:at + size])
                            for at in range(0, len(data), size)])

    def byteswap(self):
        """Turns the bytes of each item round."""
        size, code = _SIZES[self._code], self._code
        self._items[:] = [_of_bytes(code, _to_bytes(code, value)[::-1])
                          for value in self._items]

    def tounicode(self):
        """The characters as a text."""
        if not _is_text(self._code):
            raise ValueError("tounicode() may only be called on unicode type "
                             'arrays' + _kinds())
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        """Adds the characters of a text."""
        if not isinstance(ustr, str):
            raise TypeError('fromunicode() argument must be str, not '
                            f'{type(ustr).__name__}')
        if not _is_text(self._code):
            raise ValueError("fromunicode() may only be called on unicode "
                             'type arrays' + _kinds())
        self._items.extend(ustr)

    def buffer_info(self):
        """Where they lie, and how many there are."""
        return id(self._items), len(self._items)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        n = _index(n)
        size = _SIZES[self._code]
        data = f.read(n * size)
        self.frombytes(data[:len(data) // size * size])
        if len(data) < n * size:
            raise EOFError('read() didn\'t return enough bytes')

    def __copy__(self):
        return _make(array, self._code, self._items[:])

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __reduce_ex__(self, protocol, /):
        return type(self), (self._code, self.tolist()), None

    if version >= 312:
        def __class_getitem__(cls, item, /):
            from types import GenericAlias
            return GenericAlias(cls, item)


def _kinds():
    return '' if version < 313 else " ('u' or 'w')"


title(array, 'array.array')
MutableSequence.register(array)
ArrayType = array

in_c(array.__new__, 'parses')
for _each in array.extend, array.tofile, array.fromfile:
    in_c(_each, 'class')
in_c(globals())
