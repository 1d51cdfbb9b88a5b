"""Struct, bytes, encodings, io, zlib crc, uuid, secrets of text."""
import array
import io
import string
import struct
import sys
import textwrap
import unicodedata
import uuid
import zlib
import operator
import keyword
import numbers
import errno
import reprlib
import types

print(struct.pack('>IhB3s?', 1, -2, 255, b'ab', True), struct.calcsize('<dI'), struct.unpack('<HH', b'\x01\x00\x02\x00'), struct.pack('!d', 1.5).hex(' '))
for bad in (lambda: struct.pack('B', 256), lambda: struct.unpack('I', b'a'), lambda: struct.pack('II', 1), lambda: struct.pack('z'), lambda: struct.pack('i', 'x')):
    try: print(bad())
    except struct.error as e: print(e)
print(list(struct.iter_unpack('>H', b'\0\1\0\2')), struct.Struct('<I').size, struct.unpack_from('B', b'abc', 1))
b = bytearray(b'hello'); b[0] = 72; b += b' world'; b[5:6] = b'--'; del b[-1]; b.insert(0, 33); b.extend([33, 34])
print(b, bytes(b).hex(), b.find(b'w'), b.upper(), b.split(b'-'), bytes.fromhex('de ad'), bytes(3), bytes([1, 2]), b'%d %s' % (5, b'x'), b'a\x00\xff'.isascii())
mv = memoryview(b)[2:5]; print(mv.tobytes(), mv[0], len(mv), mv.tolist(), mv.readonly, mv.format); mv[0] = 65; mv.release(); print(b)
for s, enc in (('é€😀', 'utf-8'), ('é', 'latin-1'), ('€', 'cp1252'), ('hé', 'utf-16'), ('a', 'utf-32-le'), ('x', 'ascii')):
    try: e = s.encode(enc); print(enc, e, e.decode(enc) == s)
    except (LookupError, UnicodeError) as ex: print(enc, ex)
for args in (('ascii',), ('ascii', 'ignore'), ('ascii', 'replace'), ('ascii', 'xmlcharrefreplace'), ('ascii', 'backslashreplace'), ('ascii', 'namereplace'), ('nope',), ('latin-1',), ('ascii', 'what')):
    try: print('né😀'.encode(*args))
    except (UnicodeEncodeError, LookupError) as e: print(type(e).__name__, e)
for data in (b'\xe9', b'ab\xff\xfe', b'\xc3', b'\xed\xa0\x80', b'\xf0\x9f\x98'):
    for err in ('strict', 'replace', 'ignore', 'backslashreplace', 'surrogateescape'):
        try: print(ascii(data.decode('utf-8', err)), end=' ')
        except UnicodeDecodeError as e: print(e, e.start, e.end, e.reason, e.object, end=' ')
    print()
s = io.StringIO('line one\nline two\r\nthree'); print(s.readline(), s.tell(), s.read(3), list(s), s.seek(0), s.readlines(), s.read())
s = io.StringIO(); print('a', 'b', sep='|', end='!', file=s, flush=True); s.write('xyz'); s.seek(2); s.write('Q'); print(s.getvalue(), s.truncate(3), repr(s.getvalue()), s.closed)
with io.BytesIO(b'abcdef') as f: print(f.read(2), f.getbuffer()[0], f.readinto(bytearray(2)), f.read(), f.seek(-1, 2), f.read(1))
try: f.read()
except ValueError as e: print(e)
print(hex(zlib.crc32(b'hello')), zlib.adler32(b'hello') if hasattr(zlib, 'adler32') else '')
u = uuid.UUID('12345678123456781234567812345678'); print(u, repr(u), u.hex, u.int, u.version, u.variant, u.urn, u.fields, uuid.UUID(int=5), u < uuid.UUID(int=5), uuid.NAMESPACE_DNS)
try: uuid.UUID('xyz')
except ValueError as e: print(e)
print(keyword.iskeyword('for'), keyword.kwlist[:3], errno.ENOENT, errno.errorcode[13], reprlib.repr(list(range(100))), reprlib.repr('x' * 100))
print(operator.itemgetter(1, 'a'.__len__())([1, 2, 3]), operator.attrgetter('real', 'imag')(1 + 2j), operator.methodcaller('replace', 'a', 'b')('aaa'), operator.itemgetter(slice(1, 3))('abcd'))
print(unicodedata.category('A'), unicodedata.numeric('½'), unicodedata.lookup('SNOWMAN'), unicodedata.bidirectional('א'), unicodedata.decimal('5'), unicodedata.combining('\u0301'), unicodedata.normalize('NFKC', 'ﬁ'), unicodedata.east_asian_width('字'), unicodedata.digit('²'))
print('%s %r %a %5s|%-5s|%05.1f|%+d|%x|%o|%e|%g|%c|%%' % ('é', 'é', 'é', 'ab', 'ab', 3.14159, 5, 255, 8, 12345.678, 0.00001, 65))
print('{:>8}|{:^8}|{:<8}|{:*^8}|{:08.3f}|{:+}|{: }|{:,}|{:_}|{:b}|{:#o}|{:e}|{:.2%}|{:n}|{:c}|{!r:>6}|{:.3}'.format('a', 'b', 'c', 'd', 3.14159, 5, 5, 1234567, 1234567, 5, 8, 12345.678, .1234, 10, 65, 'x', 'abcdef'))
for f in ('{', '}', '{0', '{!x}', '{a.b}', '{0[}', '{:d}', '{} {1}', '{0} {}', '{1}', '{:>>5}', '{:.2d}', '{:,s}', '{:Q}', '{a!r:{w}}', '{0.real:.1f}', '{0[0]}', '{[k]}'):
    try: print(f, '->', f.format('s' if f in ('{:d}', '{:,s}', '{:Q}') else 5, a=5, w=4))
    except Exception as e: print(f, type(e).__name__, e)
print(types.SimpleNamespace(a=1, b='x'), types.MappingProxyType({'k': 1}), types.FunctionType, types.GenericAlias(list, (int,)), types.NoneType, types.EllipsisType)
print(array.array('d', [1.5, 2]).tolist(), array.array('B', b'abc'), sys.byteorder, sys.maxsize, sys.float_info.max, sys.int_info.bits_per_digit, sys.getsizeof.__name__, sys.version_info[:2] >= (3, 11), sys.argv[1:], sys.platform)
print(int.from_bytes(b'\x01\x00', 'big'), (1024).to_bytes(2, 'little'), (5).bit_length(), (-5).bit_count(), 3.5.hex(), float.fromhex('0x1.8p1'), (0.1).as_integer_ratio(), 2.5.is_integer(), int('-0x1f', 16), int(' 12_3 '), float(' 1e3 '), round(-2.5), round(2.675, 2), 1e400, -0.0, float('-nan'))
print(b'caf\xe9'.decode())
