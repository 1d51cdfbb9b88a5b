import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(1, "a", None, sep="-", end="!\n")
print()
print("x", "y", sep="")
print("err", file=sys.stderr)
print("out", file=sys.stdout, flush=True)
print(*[1, 2, 3], sep="\n")
attempt(lambda: print(sep=5))
attempt(lambda: print("a", end=5))
attempt(lambda: len(5))
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: abs("a"))
attempt(lambda: abs(-5) + abs(5.5) + abs(True))
attempt(lambda: round("a"))
attempt(lambda: divmod(7, 2.0))
attempt(lambda: divmod("a", 1))
attempt(lambda: pow(2, 3) + pow(2.0, -1) + pow(2, -1))
attempt(lambda: hex(255) + oct(8) + bin(5) + hex(-255) + bin(True))
attempt(lambda: hex(1.5))
attempt(lambda: chr(97) + str(ord("a")))
attempt(lambda: isinstance(1, int) and isinstance(True, int) and isinstance("a", (int, str)))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: issubclass(bool, int) and not issubclass(int, bool) and issubclass(int, object))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: callable(len) and callable(int) and callable(lambda: 0) and not callable(5))
attempt(lambda: getattr("abc", "upper")())
attempt(lambda: getattr("abc", "nope", 5))
attempt(lambda: getattr("abc", "nope"))
attempt(lambda: getattr("abc", 5))
attempt(lambda: hasattr("abc", "upper") and not hasattr("abc", "nope"))
attempt(lambda: id([]) != id(5))
attempt(lambda: hash("abc") == hash("abc"))
attempt(lambda: type(1) is int and type("a") is str and type(None).__name__ == "NoneType")
attempt(lambda: [type(x).__name__ for x in (1, 1.5, "a", b"", [], (), {}, set(), None, True, len, int, range(1))])
attempt(lambda: repr(int) + repr(len))
attempt(lambda: str(type(1.5)))
attempt(lambda: bool("") or bool([]) or bool(0.0) or bool(None))
attempt(lambda: bool() or int() or float() or str() or list())
attempt(lambda: undefined_name)
attempt(lambda: ascii("é\n"))
attempt(lambda: repr("é\n"))
attempt(lambda: format(3.14159, ".2f") + format("a", ">3"))
attempt(lambda: NotImplemented is NotImplemented and Ellipsis is ...)
attempt(lambda: b"abc" + b"d" == b"abcd")
attempt(lambda: b"abc"[0] + len(b"ab"))
attempt(lambda: b"a\x00\xff'".decode("latin-1"))
attempt(lambda: b"\xff".decode())
attempt(lambda: b"\xe9\x20".decode())
attempt(lambda: "é€".encode("utf-8"))
attempt(lambda: bytes([1, 2, 3]) + bytes(2) + bytes("a", "utf-8"))
attempt(lambda: bytes([300]))
attempt(lambda: b"abc".hex() + str(b"it's"))
attempt(lambda: b"a" + "a")
attempt(lambda: list(b"ab"))
attempt(lambda: hash(b"abc") == hash(b"abc") and b"abc"[1:] == b"bc" and b"b" in b"abc")


class Thing:
    def __len__(self):
        return 3

    def __bool__(self):
        return False

    def __abs__(self):
        return "abs"

    def __hash__(self):
        return 42

    def __contains__(self, item):
        return item == 5

    def __getitem__(self, key):
        return key

    def __round__(self, digits=None):
        return ("round", digits)

    def __add__(self, other):
        return 100

    def __radd__(self, other):
        return 7

    def __lt__(self, other):
        return True

    def __reversed__(self):
        return "backwards"

    def __call__(self):
        return "called"


thing = Thing()
attempt(lambda: (len(thing), bool(thing), abs(thing), hash(thing), 5 in thing, 6 in thing))
attempt(lambda: (thing[1], thing[1:2], round(thing), round(thing, 2), thing + 1, 1 + thing))
attempt(lambda: sum([thing]))
attempt(lambda: sum([1, thing, 2]))
attempt(lambda: min(1, thing) is thing)
attempt(lambda: reversed(thing))
attempt(lambda: callable(thing) and thing())
attempt(lambda: not thing)
attempt(lambda: "yes" if thing else "no")
setattr(thing, "x", 5)
attempt(lambda: (thing.x, hasattr(thing, "x"), getattr(thing, "y", None), vars(thing)))
delattr(thing, "x")
attempt(lambda: thing.x)


class BadLen:
    def __len__(self):
        return -1


class WrongLen:
    def __len__(self):
        return "a"


attempt(lambda: len(BadLen()))
attempt(lambda: len(WrongLen()))
