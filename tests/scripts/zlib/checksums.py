import zlib

for data in b"", b"a", b"hello world", bytes(range(256)), bytearray(b"abc"), memoryview(b"abc"):
    print(zlib.crc32(data), zlib.adler32(data), zlib.crc32(data, 17), zlib.adler32(data, 12345))
print(zlib.crc32(b"world", zlib.crc32(b"hello ")) == zlib.crc32(b"hello world"))
for call in zlib.crc32, zlib.adler32:
    try:
        call("text")
    except TypeError as error:
        print(error)
