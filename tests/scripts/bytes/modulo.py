# The % of bytes and of a bytearray: every conversion, its flags, and what each
# says of a value that it cannot take.


class Bytes:
    def __init__(self, made):
        self.made = made

    def __bytes__(self):
        return self.made


class Float:
    def __init__(self, made):
        self.made = made

    def __float__(self):
        if isinstance(self.made, Exception):
            raise self.made
        return self.made


class Named(bytes):
    pass


def attempt(form, value):
    try:
        print(repr(form % value))
    except Exception as error:
        print(type(error).__name__, error)


attempt(b"%b and %s", (b"ab", bytearray(b"cd")))
attempt(b"%s", memoryview(b"xyz")[1:])
attempt(b"%6b|%-6b|%.2b|", (b"abc", b"abc", b"abc"))
attempt(b"%*s|%-*.*s|", (5, b"ab", 5, 1, b"ab"))
attempt(b"%s", Bytes(b"made"))
attempt(b"%b", Bytes("text"))
attempt(b"%b", "text")
attempt(b"%s", 5)
attempt(b"%s", None)
attempt(b"%a %r", ("caf\xe9", [1, "\u20ac"]))
attempt(b"%a", b"x")
attempt(b"%8.3a|", "abcdef")
attempt(b"%c%c%c", (65, b"B", bytearray(b"C")))
attempt(b"%3c|%-3c|", (65, 66))
attempt(b"%c", 256)
attempt(b"%c", -1)
attempt(b"%c", 255)
attempt(b"%c", True)
attempt(b"%c", b"")
attempt(b"%c", b"ab")
attempt(b"%c", "a")
attempt(b"%c", 1.5)
attempt(b"%d %i %u", (1, -2, True))
attempt(b"%05d|%-5d|%+d|% d", (42, 42, 42, 42))
attempt(b"%x %X %#x %o %#o", (255, 255, 255, 8, 8))
attempt(b"%d", 3.7)
attempt(b"%d", "3")
attempt(b"%x", 3.7)
attempt(b"%d", 10 ** 30)
attempt(b"%f %.2f %e %g", (1.5, 2.345, 1000.0, 0.0001))
attempt(b"%f", "x")
attempt(b"%f", 10 ** 400)
attempt(b"%g", Float(2.5))
attempt(b"%g", Float(ValueError("no")))
attempt("%g", Float(ValueError("no")))
attempt("%g", "x")
attempt(b"%%", ())
attempt(b"100%% of %d", 5)
attempt(b"\xff\x80%b\x00", b"\xfe")
attempt(b"%(a)d and %(b)b", {b"a": 1, b"b": b"two"})
attempt(b"%(a)d", {"a": 1})
attempt(b"%(a)d", (1,))
attempt(b"%(a", {b"a": 1})
attempt(b"nothing", {b"a": 1})
attempt(b"nothing", ())
attempt(b"nothing", (1,))
attempt(b"nothing", 1)
attempt(b"nothing", b"bytes")
attempt(b"nothing", [])
attempt(b"%d", (1, 2))
attempt(b"%d %d", (1,))
attempt(b"%", 1)
attempt(b"%d %", 1)
attempt(b"%y", 1)
attempt(b"%s", (b"one",))
attempt(b"%s", [b"one"])
attempt(bytearray(b"%d-%s"), (1, b"two"))
attempt(bytearray(b"%b"), "text")
attempt(bytearray(b"plain"), ())
attempt(Named(b"%d"), 5)
attempt(Named(b"plain"), ())
attempt(5, b"%d")

line = bytearray(b"%d;")
line %= 7
print(line, type(line).__name__)
