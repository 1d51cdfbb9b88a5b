"""Identifiers of 128 bits."""

from _taskarium import unsupported
from _taskarium import version as _version
from enum import Enum

__all__ = ['UUID', 'SafeUUID', 'uuid4', 'uuid3', 'uuid5', 'uuid1', 'getnode',
           'NAMESPACE_DNS', 'NAMESPACE_URL', 'NAMESPACE_OID',
           'NAMESPACE_X500', 'RESERVED_NCS', 'RFC_4122',
           'RESERVED_MICROSOFT', 'RESERVED_FUTURE']

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']


class SafeUUID(Enum):
    """Whether two processes may have made the same one."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """An identifier."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None,
                 int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int '
                            'arguments must be given')
        whole = _int
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '')
            hex = hex.strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = whole(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = (bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1]
                     + bytes_le[8:])
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = whole.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            int = 0
            for index, (field, bits) in enumerate(zip(
                    fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= field < 1 << bits:
                    raise ValueError(f'field {index + 1} out of range (need a '
                                     f'{bits}-bit value)')
                int = int << bits | field
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else (
            NotImplemented)

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else (
            NotImplemented)

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else (
            NotImplemented)

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else (
            NotImplemented)

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else (
            NotImplemented)

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        hex = f'{self.int:032x}'
        return f'{hex[:8]}-{hex[8:12]}-{hex[12:16]}-{hex[16:20]}-{hex[20:]}'

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version,
                self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        return ((self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32
                | self.time_low)

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def urn(self):
        return f'urn:uuid:{self}'

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        if not self.int & 0x2000 << 48:
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf
        return None


_int = int


def uuid4():
    """An identifier by chance, from the run's seed."""
    from random import Random
    global _random
    if _random is None:
        _random = Random()
    return UUID(int=_random.getrandbits(128), version=4)


_random = None


def uuid1(node=None, clock_seq=None):
    """It would tell the machine and the time."""
    unsupported('uuid.uuid1()', 'uuid.uuid4()')


def _joined(namespace, name):
    if isinstance(name, str) or _version < 312:
        name = bytes(name, 'utf-8')
    return namespace.bytes + name


def uuid3(namespace, name):
    """An identifier made of a name, by MD5."""
    from hashlib import md5
    return UUID(bytes=md5(_joined(namespace, name)).digest(), version=3)


def uuid5(namespace, name):
    """An identifier made of a name, by SHA-1."""
    from hashlib import sha1
    return UUID(bytes=sha1(_joined(namespace, name)).digest()[:16], version=5)


def getnode():
    """The number of the network card, which nobody is told."""
    unsupported('uuid.getnode()')


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
