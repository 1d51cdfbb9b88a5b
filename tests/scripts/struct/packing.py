import struct


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for form in ["b", "B", "?", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "e", "f", "d", "c", "5s", "5p", "x", "P",
             "<ihb", ">ihb", "=ihb", "!ihb", "@ihb", "bhi", "ci", "ic", "i0q", "3i", "2h 3b", " b ", "<2x3sb", "0s"]:
    print(form, struct.calcsize(form))
for form, values in [("<h", (1,)), (">h", (-2,)), ("bhi", (1, 2, 3)), ("<bhi", (1, 2, 3)), ("?", ([],)), ("?", ("x",)), ("c", (b"z",)),
                     ("3s", (b"a",)), ("3s", (b"abcdef",)), ("4p", (b"abcdef",)), ("p", (b"a",)), ("2s1s", (b"ab", bytearray(b"c"))),
                     ("<f", (1.5,)), (">d", (-0.1,)), ("<e", (1.5,)), ("<e", (65504.0,)), ("<e", (6e-8,)), ("<e", (float("nan"),)),
                     ("<f", (float("inf"),)), ("<q", (-1,)), ("<Q", (2**64 - 1,)), ("<3B", (1, 2, 3)), ("xbx", (1,)), ("<d", (3,)),
                     ("i0q", (7,)), ("<l", (True,))]:
    data = struct.pack(form, *values)
    print(form, values, data, struct.unpack(form, data))
attempt(lambda: struct.pack("i"))
attempt(lambda: struct.pack("i", 1, 2))
attempt(lambda: struct.pack("i", "x"))
attempt(lambda: struct.pack("i", 1.5))
attempt(lambda: struct.pack("f", "x"))
attempt(lambda: struct.pack("<f", 1e300))
attempt(lambda: struct.pack("<e", 1e6))
attempt(lambda: struct.pack("c", b"ab"))
attempt(lambda: struct.pack("c", "a"))
attempt(lambda: struct.pack("s", "a"))
attempt(lambda: struct.pack("z", 1))
attempt(lambda: struct.pack("3", 1))
attempt(lambda: struct.pack(5, 1))
attempt(lambda: struct.pack("<n", 1))
attempt(lambda: struct.unpack("i", b"ab"))
attempt(lambda: struct.unpack("i", "abcd"))
attempt(lambda: struct.unpack_from("<h", b"abc", 2))
attempt(lambda: struct.unpack_from("<h", b"abc", -9))
attempt(lambda: struct.unpack_from("<h", b"abc", -1))
print(struct.unpack_from("<h", b"\0\1\2\3", 1), struct.unpack_from("<h", bytearray(b"\1\2"), offset=0), struct.unpack_from("<h", b"\0\1\2\3", -2))
print(list(struct.iter_unpack("<hb", b"abcdef")))
attempt(lambda: list(struct.iter_unpack("<h", b"abc")))
room = bytearray(8)
struct.pack_into("<h", room, 2, -2)
struct.pack_into(">H", room, -2, 513)
print(room)
attempt(lambda: struct.pack_into("<i", room, 6, 1))
attempt(lambda: struct.pack_into("<i", room, -2, 1))
point = struct.Struct("<ii")
print(point.size, point.format, point.pack(1, 2), point.unpack(b"\1\0\0\0\2\0\0\0"), list(point.iter_unpack(b"\0" * 8)))
point.pack_into(room, 0, 5, 6)
print(point.unpack_from(room), struct.error.__mro__[1].__name__, issubclass(struct.error, Exception), struct.error.__module__)
header = struct.pack(">4sHI", b"RIFF", 1, 1024)
magic, version, size = struct.unpack(">4sHI", header)
print(header.hex(" "), magic, version, size)
