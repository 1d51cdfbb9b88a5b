# Names that programs seldom ask of modules and their classes.
import collections
import io
import traceback
import typing
import unittest
import zlib

b = io.BytesIO(b"abcdef")
buf = bytearray(4)
print(b.readinto(buf), buf, b.readinto1(buf), buf)
u = collections.UserString('aé')
print(u.encode(), u.encode('latin-1'), u.maketrans('a', 'b'), collections.UserString.maketrans({1: 2}))


class F(typing.IO[str]):
    pass


try:
    F()
except TypeError as e:
    print(e)
try:
    typing.TextIO()
except TypeError as e:
    print(e)
print(typing.TextIO.__abstractmethods__ >= {'read'}, typing.IO[str], typing.BinaryIO.__mro__)
f = traceback.FrameSummary('a', 1, 'b', line='x')
print(f, f.lineno, f.locals, f == ('a', 1, 'b', 'x'), list(f))
try:
    f.zz = 1
except AttributeError as e:
    print(e)
print(zlib.Z_BEST_COMPRESSION, zlib.MAX_WBITS, unittest.TestProgram.verbosity)
try:
    1/0
except Exception as e:
    for x in traceback.extract_tb(e.__traceback__):
        print(x)
