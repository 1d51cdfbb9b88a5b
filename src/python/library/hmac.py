"""Digests that only who has the key can make (RFC 2104)."""

import _hashlib
from _taskarium import in_c, place, version

_INNER, _OUTER = 0x36, 0x5C
trans_5C = bytes(byte ^ _OUTER for byte in range(256))
trans_36 = bytes(byte ^ _INNER for byte in range(256))
digest_size = None


def _make(digestmod, data=b''):
    """A digest of a name, of what makes one, or of a module."""
    if isinstance(digestmod, str):
        return _hashlib.new(digestmod, data)
    if callable(digestmod):
        return digestmod(data)
    return digestmod.new(data)


class HMAC:
    """A digest of a message and a key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got '
                            f'{type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'."
                            if version >= 313 else
                            "Missing required parameter 'digestmod'.")
        inner = _make(digestmod)
        self.digest_size = inner.digest_size
        self.block_size = inner.block_size
        if len(key) > self.block_size:
            key = _make(digestmod, key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        inner.update(key.translate(trans_36))
        self._inner = inner
        self._outer = _make(digestmod, key.translate(trans_5C))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        whole = self._outer.copy()
        whole.update(self._inner.digest())
        return whole

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


def new(key, msg=None, digestmod=''):
    """Of the key, and of a first piece of the message."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Of the key and the whole message at once."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether they are equal."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is '
                            'not supported')
        return a == b
    like = bytes, bytearray, memoryview
    if not isinstance(a, like) and not isinstance(b, like):
        raise TypeError('unsupported operand types(s) or combination of types:'
                        f" '{type(a).__name__}' and '{type(b).__name__}'")
    for one in a, b:
        if not isinstance(one, like):
            raise TypeError("a bytes-like object is required, not "
                            f"'{type(one).__name__}'")
    return bytes(a) == bytes(b)


place('_hashlib', compare_digest)
in_c(compare_digest, 'plain')
