"""Checksums; compressing is not here."""

from _taskarium import in_c
from operator import index as _index

DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = 0, 1, 9
Z_DEFAULT_COMPRESSION = -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
(Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK,
 Z_TREES) = range(7)
_table = None


def _make_table():
    global _table
    table = []
    for number in range(256):
        for _ in range(8):
            number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
        table.append(number)
    _table = table


def _bytes(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError("a bytes-like object is required, not "
                    f"'{type(data).__name__}'")


def crc32(data, value=0, /):
    """The remainder by which archives tell damaged data."""
    if _table is None:
        _make_table()
    table, data = _table, _bytes(data)
    value = _index(value) & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in data:
        value = value >> 8 ^ table[(value ^ byte) & 255]
    return value ^ 0xFFFFFFFF


def adler32(data, value=1, /):
    """Two sums, one of the other's."""
    data, value = _bytes(data), _index(value)
    low, high = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


class error(Exception):
    pass

in_c(globals())
