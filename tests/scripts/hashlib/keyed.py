"""Digests with a key."""
import hashlib
import hmac


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


m = hmac.new(b'key', b'message', 'sha256')
print(m.name, m.digest_size, m.block_size, m.hexdigest())
c = m.copy()
c.update(b' and more')
print(c.hexdigest() == hmac.new(b'key', b'message and more', hashlib.sha256).hexdigest(), m.digest() == hmac.digest(b'key', b'message', 'sha256'))
told(lambda: hmac.new(b'k' * 100, b'm', 'md5').hexdigest())
told(lambda: hmac.new(bytearray(b'k'), b'm', hashlib.sha3_256).hexdigest())
told(lambda: hmac.new(b'k', digestmod='md5').hexdigest())
told(lambda: hmac.new('k', b'm', 'md5'))
told(lambda: hmac.new(b'k', 'm', 'md5'))
told(lambda: hmac.new(b'k', b'm', 7))
for a, b in (('a', 'a'), ('a', b'a'), (b'a', 'a'), (b'a', bytearray(b'a')), ('ä', 'ä'), (1, 2), (b'a', 3), (b'a', b'b')):
    told(lambda: hmac.compare_digest(a, b))
