"""Bytes as text of few letters, in each alphabet, and what is refused."""
import base64
import binascii
import io


def told(call, *args, **options):
    try:
        print(call.__name__, args, options, call(*args, **options))
    except Exception as error:
        print(call.__name__, args, options, type(error).__name__, error)


pieces = [b'', b'a', b'ab', b'abc', b'abcd', b'abcde', bytes(9), b' ' * 12,
          bytes(range(0, 256, 7)), 'Привет'.encode()]
pairs = [(base64.b64encode, base64.b64decode),
         (base64.standard_b64encode, base64.standard_b64decode),
         (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
         (base64.b32encode, base64.b32decode),
         (base64.b32hexencode, base64.b32hexdecode),
         (base64.b16encode, base64.b16decode),
         (base64.b85encode, base64.b85decode),
         (base64.a85encode, base64.a85decode),
         (base64.encodebytes, base64.decodebytes),
         (binascii.hexlify, binascii.unhexlify),
         (binascii.b2a_base64, binascii.a2b_base64)]
for encode, decode in pairs:
    for piece in pieces:
        text = encode(piece)
        print(encode.__name__, text, decode(text) == piece)
        assert decode(text.decode() if decode is not base64.decodebytes
                      else text) == piece

for text in ('äx', 'abc', b'abcde', b'a', b'ab*c=', 'ab=c', 'YWI=YWI=', '=',
             'YQ==YQ==', 'YQ=', 'YQ=a=', 'YQ===', 'YWJj=', 'YWJj\n', 5, None):
    told(base64.b64decode, text)
    told(base64.b64decode, text, validate=True)
told(base64.b64encode, 'x')
told(base64.b64encode, 5)
told(base64.b64encode, b'a', altchars=b'a')
told(base64.b64encode, b'\xff\xfe', b'-_')
told(base64.b64decode, '__4=', '-_')
told(base64.b64encode, bytearray(b'abc'))
print(base64.b64encode(memoryview(b'abc')))
for text in 'NBSWY3D', 'nbswy3dp', 'MZXW6Y==', '1=======', 'NBSWY3DP========':
    told(base64.b32decode, text)
    told(base64.b32decode, text, True)
told(base64.b32decode, b'M1023456', map01='L')
told(base64.b32decode, b'A' * 8, map01=b'xx')
for text in '617a', '617A', '6', '1G', b'':
    told(base64.b16decode, text)
    told(base64.b16decode, text, casefold=True)
for text in b'~~~~~', b'ab"c', b'ab', 'Xk~0{Zv':
    told(base64.b85decode, text)
told(base64.b85encode, b'abcde', pad=True)
for text in ('z87 \ncURzD', '8z', '8yv', 'uuuuu', 'yyy', '87\x7fcU', '8',
             '87cURD]i', '<~87cURD]i~>', '~>'):
    told(base64.a85decode, text)
    told(base64.a85decode, text, foldspaces=True)
    told(base64.a85decode, text, adobe=True)
told(base64.a85encode, b'hello world' * 8, wrapcol=20)
told(base64.a85encode, b'    \0\0\0\0a', foldspaces=True, adobe=True, pad=True)
told(base64.a85encode, b'hello world', wrapcol=1, adobe=True)
told(base64.a85encode, b'hello', wrapcol=-3)
told(base64.encodebytes, b'x' * 100)
told(base64.encodebytes, 'x')
told(base64.decodebytes, 5)
out = io.BytesIO()
base64.encode(io.BytesIO(b'y' * 60), out)
print(out.getvalue())
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue())
told(binascii.hexlify, b'abcd', '-')
told(binascii.hexlify, b'abcd', b':', 2)
told(binascii.hexlify, 'x')
told(binascii.unhexlify, '6')
told(binascii.unhexlify, 'zz')
told(binascii.unhexlify, ' 6')
told(binascii.unhexlify, 5)
told(binascii.b2a_base64, b'a', newline=False)
told(binascii.crc32, b'abc')
told(binascii.crc_hqx, b'abc', 0)
told(binascii.a2b_base64, '=YQ', strict_mode=True)
print(binascii.Error.__mro__, binascii.Incomplete.__mro__)
