"""Numbers and texts as bytes, laid out as C would."""

from _taskarium import (double_from_bits, double_to_bits, in_c, title,
                        version)

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from',
           'iter_unpack', 'Struct', 'error']


class error(Exception):
    """What does not fit into its format."""

    __module__ = 'struct'


_STANDARD = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4,
             'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8,
             's': 1, 'p': 1}
_NATIVE = {**_STANDARD, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}
_known = {}


def _parse(format):
    """Little or big end first, how many bytes in all, and for each item its
    place, its size, its code, and whether its limits are told natively."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    elif not isinstance(format, str):
        raise TypeError('Struct() argument 1 must be a str or bytes object, '
                        f'not {type(format).__name__}')
    found = _known.get(format)
    if found is not None:
        return found
    order = format[:1]
    sizes = _STANDARD if order and order in '=<>!' else _NATIVE
    native = sizes is _NATIVE
    at, count, offset, items = 0, None, 0, []
    start = 1 if order and order in '@=<>!' else 0
    for code in format[start:]:
        if code.isspace() and count is None:
            continue
        if code in '0123456789':
            count = (count or 0) * 10 + int(code)
            continue
        size = sizes.get(code)
        if size is None:
            raise error('bad char in struct format')
        if native:
            offset += -offset % size
        times = 1 if count is None else count
        count = None
        if code in 'sp':
            items.append((offset, times, code, native))
            offset += times
        elif code == 'x':
            offset += times
        else:
            for _ in range(times):
                items.append((offset, size, code, native))
                offset += size
    if count is not None:
        raise error('repeat count given without format specifier')
    found = 'big' if order in ('>', '!') else 'little', offset, items
    if len(_known) > 100:
        _known.clear()
    _known[format] = found
    return found


def _is_too_wide(value, code, size, order, native):
    """Up to 3.11 a number that did not fit into a C long was refused first."""
    unsigned = code in 'ILNQP' or code == 'H' and order == 'big'
    if unsigned:
        return not 0 <= value < 1 << 64
    return not -1 << 63 <= value < 1 << 63


def _range_error(value, code, size, order, native):
    signed = code in 'bhilqn'
    low = -1 << size * 8 - 1 if signed else 0
    high = (1 << size * 8 - signed) - 1
    what = f"'{code}'"
    if version < 312:
        if size == 8 and order == 'big':
            return error('int too large to convert')
        if _is_too_wide(value, code, size, order, native):
            return error('argument out of range')
        if size == 1 or size == 2 and order == 'little':
            what = _NAMES[code]
    return error(f'{what} format requires {low} <= number <= {high}')


def _int_bytes(value, code, size, order, native):
    if not isinstance(value, int):
        index = getattr(type(value), '__index__', None)
        if index is None:
            raise error('required argument is not an integer')
        value = index(value)
    try:
        return value.to_bytes(size, order, signed=code in 'bhilqn')
    except OverflowError:
        raise _range_error(value, code, size, order, native) from None


def _pack_item(value, code, size, order, native):
    if code == 's' or code == 'p':
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{code}' must be a bytes object")
        value = bytes(value)
        if code == 'p':
            if not size:
                return b''
            value = value[:min(size - 1, 255)]
            value = bytes([len(value)]) + value
        return value[:size].ljust(size, b'\0')
    if code == '?':
        return b'\1' if value else b'\0'
    if code == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if code in 'efd':
        if not (isinstance(value, (int, float))
                or hasattr(type(value), '__float__')
                or hasattr(type(value), '__index__')):
            raise error('required argument is not a float')
        value = float(value)
        try:
            return double_to_bits(value, size).to_bytes(size, order)
        except OverflowError:
            if not native or code != 'f':
                raise
            value = float('inf') if value > 0 else float('-inf')
            return double_to_bits(value, size).to_bytes(size, order)
    return _int_bytes(value, code, size, order, native)


def _unpack_item(data, code, order):
    if code == 's' or code == 'c':
        return data
    if code == 'p':
        return data[1:1 + data[0]] if data else b''
    if code == '?':
        return data != b'\0' * len(data)
    number = int.from_bytes(data, order, signed=code in 'bhilqn')
    if code in 'efd':
        return double_from_bits(number, len(data))
    return number


def _pack(format, values, name='pack'):
    order, total, items = _parse(format)
    if len(values) != len(items):
        raise error(f'{name} expected {len(items)} items for packing '
                    f'(got {len(values)})')
    parts, at = [], 0
    for (offset, size, code, native), value in zip(items, values):
        if offset > at:
            parts.append(b'\0' * (offset - at))
        parts.append(_pack_item(value, code, size, order, native))
        at = offset + size
    parts.append(b'\0' * (total - at))
    return b''.join(parts)


def _unpack(format, data, offset=0):
    order, total, items = _parse(format)
    return tuple([_unpack_item(data[offset + at:offset + at + size], code,
                               order) for at, size, code, native in items])


def _bytes(buffer):
    if isinstance(buffer, (bytes, bytearray, memoryview)):
        return bytes(buffer)
    raise TypeError("a bytes-like object is required, not "
                    f"'{type(buffer).__name__}'")


def calcsize(format, /):
    """How many bytes the format takes."""
    return _parse(format)[1]


def pack(format, /, *values):
    """The values as bytes."""
    return _pack(format, values)


def _place(offset, size, total, verb, preposition):
    """Where in a buffer of `size` bytes an item of `total` begins."""
    if offset < 0:
        if offset + size < 0:
            raise error(f'offset {offset} out of range for {size}-byte buffer')
        if verb == 'pack' and offset + total > 0:
            raise error(f'no space to pack {total} bytes at offset {offset}')
        if verb == 'unpack' and offset + total > 0:
            raise error(f'not enough data to unpack {total} bytes at '
                        f'offset {offset}')
        offset += size
    if size - offset < total:
        raise error(f'{verb}_{preposition} requires a buffer of at least '
                    f'{total + offset} bytes for {verb}ing {total} bytes at '
                    f'offset {offset} (actual buffer size is {size})')
    return offset


def pack_into(format, buffer, offset, /, *values):
    """Writes the values into a buffer."""
    data = _pack(format, values, 'pack_into')
    view = memoryview(buffer)
    offset = _place(offset, len(view), len(data), 'pack', 'into')
    view[offset:offset + len(data)] = data


def unpack(format, buffer, /):
    """The values of a buffer that is exactly as long as the format."""
    total = _parse(format)[1]
    data = _bytes(buffer)
    if len(data) != total:
        raise error(f'unpack requires a buffer of {total} bytes')
    return _unpack(format, data)


def unpack_from(format, /, buffer, offset=0):
    """The values that begin at an offset."""
    size, data = _parse(format)[1], _bytes(buffer)
    offset = _place(offset, len(data), size, 'unpack', 'from')
    return _unpack(format, data, offset)


def iter_unpack(format, buffer, /):
    """The values of one piece of the buffer after another."""
    total = _parse(format)[1]
    if not total:
        raise error('cannot iteratively unpack with a struct of length 0')
    data = _bytes(buffer)
    if len(data) % total:
        raise error('iterative unpacking requires a buffer of a multiple of '
                    f'{total} bytes')
    return (_unpack(format, data, at) for at in range(0, len(data), total))


class Struct:
    """A format, read once."""

    __module__ = '_struct'

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, format):
        _parse(format)
        self._format = (format.decode('ascii') if isinstance(format, bytes)
                        else format)

    @property
    def format(self):
        return self._format

    @format.setter
    def format(self, value):
        raise AttributeError("attribute 'format' of '_struct.Struct' objects "
                             'is not writable')

    @property
    def size(self):
        return _parse(self.format)[1]

    def pack(self, *values):
        return _pack(self.format, values)

    def pack_into(self, buffer, offset, *values):
        return pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

title(Struct, '_struct.Struct')

for _each in calcsize, pack, pack_into, unpack, unpack_from, iter_unpack:
    _each.__module__ = '_struct'

in_c(globals())
