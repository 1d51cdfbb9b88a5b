"""Digests of bytes, by each name, and how they are refused."""
import hashlib
import io

data = 'Привет, мир'.encode()
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512',
             'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512'):
    made = getattr(hashlib, name)(data)
    print(made.name, made.digest_size, made.block_size, made.hexdigest())
    other = made.copy()
    other.update(b' and more' * 50)
    print(other.digest()[:8], made.digest()[:8], other.digest() == hashlib.new(name, data + b' and more' * 50).digest())


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


h = hashlib.sha256()
told(lambda: hashlib.sha256('x'))
told(lambda: h.update('x'))
told(lambda: h.update())
told(lambda: h.digest(1))
told(lambda: h.hexdigest(1))
told(lambda: h.copy(1))
told(lambda: hashlib.new('nothing'))
told(lambda: hashlib.new(5))
told(lambda: hashlib.new('SHA256', b'a').name)
told(lambda: hashlib.new('sha3-256').name)
told(lambda: hashlib.new('SHA-1').name)
told(lambda: hashlib.new(name='md5', data=b'a').hexdigest())
told(lambda: hashlib.new('md5', b'', usedforsecurity=False).name)
told(lambda: hashlib.md5(5))
told(lambda: hashlib.md5(None))
told(lambda: hashlib.md5(string=b'x').hexdigest())
told(lambda: hashlib.md5(b'x', usedforsecurity=False).hexdigest())
told(lambda: hashlib.md5(b'x', 1))
told(lambda: hashlib.sha256)
told(lambda: hashlib.md5(memoryview(b'abc')).hexdigest())
told(lambda: hashlib.md5(bytearray(b'abc')).hexdigest())
told(lambda: type(h))
told(lambda: type(h)())
told(lambda: h.nothing)
told(lambda: hashlib.nothing)
told(lambda: sorted(hashlib.algorithms_guaranteed))
told(lambda: hashlib.file_digest(io.BytesIO(b'abc'), 'sha1').hexdigest())
told(lambda: hashlib.file_digest(io.BytesIO(b'abc'), hashlib.md5).hexdigest())
told(lambda: hashlib.file_digest(5, 'sha1'))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1000).hex())
told(lambda: hashlib.pbkdf2_hmac('sha1', b'password', b'salt', 2, 50).hex())
told(lambda: hashlib.pbkdf2_hmac('sha512', b'p' * 200, b'', 3, dklen=None).hex())
told(lambda: hashlib.pbkdf2_hmac('md5', b'p', b's', 1, 5))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 2**31))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 2**70))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 0))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 1, 0))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 1, 2**31))
told(lambda: hashlib.pbkdf2_hmac('sha256', 'p', b's', 1))
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', 3, 1))
told(lambda: hashlib.pbkdf2_hmac(7, b'p', 3, 1))
told(lambda: hashlib.pbkdf2_hmac())
told(lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 'x'))
