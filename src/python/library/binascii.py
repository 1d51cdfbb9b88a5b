"""Bytes as text of ASCII."""

from _taskarium import in_c, version
from operator import index as _index
from zlib import crc32 as _crc32

_LETTERS = (b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
            b'0123456789+/')
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_PAD = ord('=')


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError("a bytes-like object is required, not "
                    f"'{type(data).__name__}'")


def _bytes_or_ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII '
                             'characters')
        return data.encode()
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError('argument should be bytes, buffer or ASCII string, not '
                    f"'{type(data).__name__}'")


def hexlify(data, sep=None, bytes_per_sep=1):
    """Two digits for each byte."""
    data = _bytes(data)
    if sep is None:
        return data.hex().encode()
    return data.hex(sep, bytes_per_sep).encode()


def unhexlify(hexstr, /):
    """The bytes that hexlify() wrote."""
    digits = _bytes_or_ascii(hexstr)
    if len(digits) % 2:
        raise Error('Odd-length string')
    try:
        if digits.isalnum() or not digits:
            return bytes.fromhex(digits.decode())
    except ValueError:
        pass
    raise Error('Non-hexadecimal digit found')



def b2a_hex(data, sep=None, bytes_per_sep=1):
    """hexlify() by another name."""
    return hexlify(data, sep, bytes_per_sep)


def a2b_hex(hexstr, /):
    """unhexlify() by another name."""
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    """Four letters for three bytes."""
    data = _bytes(data)
    fill = -len(data) % 3
    data += bytes(fill)
    letters = bytearray()
    for at in range(0, len(data), 3):
        bits = data[at] << 16 | data[at + 1] << 8 | data[at + 2]
        letters += bytes((_LETTERS[bits >> 18], _LETTERS[bits >> 12 & 63],
                          _LETTERS[bits >> 6 & 63], _LETTERS[bits & 63]))
    if fill:
        letters[-fill:] = b'=' * fill
    if newline:
        letters += b'\n'
    return bytes(letters)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that b2a_base64() wrote; what is no letter is passed over,
    unless the mode is strict."""
    data = _bytes_or_ascii(data)
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    made = bytearray()
    bits = place = pads = 0
    padded = False
    for at, letter in enumerate(data):
        if letter == _PAD:
            padded = True
            if strict_mode and not place and version >= 313:
                raise Error('Excess padding not allowed')
            pads += 1
            if place >= 2 and place + pads >= 4:
                if strict_mode and at + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(made)
            continue
        value = _VALUES.get(letter)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and padded:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = bits << 6 & 0xFFFF | value
        if place:
            made.append(bits >> (6 - 2 * place) & 255)
        place = (place + 1) % 4
    if place == 1:
        raise Error('Invalid base64-encoded string: number of data characters '
                    f'({len(made) // 3 * 4 + 1}) cannot be 1 more than a '
                    'multiple of 4')
    if place:
        raise Error('Incorrect padding')
    return bytes(made)


def crc32(data, crc=0, /):
    """The remainder by which archives tell damaged data."""
    return _crc32(data, crc)


def crc_hqx(data, crc, /):
    """The remainder of CCITT's polynomial."""
    data, crc = _bytes(data), _index(crc) & 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc

in_c(globals())
