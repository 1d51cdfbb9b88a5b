"""Digests of bytes."""

import _hashlib
from _hashlib import (openssl_md5 as md5, openssl_sha1 as sha1,
                      openssl_sha224 as sha224, openssl_sha256 as sha256,
                      openssl_sha384 as sha384, openssl_sha512 as sha512,
                      openssl_sha3_224 as sha3_224,
                      openssl_sha3_256 as sha3_256,
                      openssl_sha3_384 as sha3_384,
                      openssl_sha3_512 as sha3_512, pbkdf2_hmac)

_ALWAYS = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b',
           'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
           'shake_128', 'shake_256')
_AT_ONCE = 1 << 18

algorithms_guaranteed = set(_ALWAYS)
algorithms_available = algorithms_guaranteed | {
    'md5-sha1', 'ripemd160', 'sha512_224', 'sha512_256', 'sm3'}
__all__ = _ALWAYS + ('new', 'algorithms_guaranteed', 'algorithms_available',
                     'file_digest', 'pbkdf2_hmac')


def new(name, data=b'', **kwargs):
    """A digest by its name, of the data if there is some."""
    return _hashlib.new(name, data, **kwargs)


new.__name__ = new.__qualname__ = '__hash_new'


def file_digest(fileobj, digest, /, *, _bufsize=_AT_ONCE):
    """What has come of a file's bytes; `digest` is a name or makes one."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable')
            and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary "
                         'reading mode.')
    buffer = bytearray(_bufsize)
    while size := fileobj.readinto(buffer):
        made.update(buffer[:size])
    return made
