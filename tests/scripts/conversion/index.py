# Where an int is wanted, __index__ is asked: once, in the order in which the
# arguments are read.
import math


class Index:
    def __init__(self, value, name="index"):
        self.value = value
        self.name = name

    def __index__(self):
        print("asked", self.name)
        return self.value


class Broken:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        if self.answer is None:
            raise LookupError("no index today")
        return self.answer


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


text = "abcabc"
attempt(lambda: text.find("b", Index(2, "start"), Index(6, "stop")))
attempt(lambda: text.rfind("b", Index(0), None))
attempt(lambda: text.index("c", Index(-1)))
attempt(lambda: text.count("a", Index(1)))
attempt(lambda: text.startswith("c", Index(2)))
attempt(lambda: text.endswith("b", Index(0), Index(2)))
attempt(lambda: text.replace("a", "x", Index(1)))
attempt(lambda: "a b c".split(" ", Index(1)))
attempt(lambda: "a b c".rsplit(maxsplit=Index(1)))
attempt(lambda: "a".center(Index(5), "-"))
attempt(lambda: "a".ljust(Index(3)) + "|")
attempt(lambda: "a".rjust(Index(3)))
attempt(lambda: "7".zfill(Index(3)))
attempt(lambda: "a\tb".expandtabs(Index(4)))
attempt(lambda: text[Index(1)])
attempt(lambda: text[Index(1, "start"):Index(5, "stop"):Index(2, "step")])
attempt(lambda: b"abc"[Index(1)])
attempt(lambda: b"abcdef"[Index(1):])
attempt(lambda: text * Index(2))
attempt(lambda: Index(2) * text)
attempt(lambda: b"ab" * Index(2))
attempt(lambda: chr(Index(65)))
attempt(lambda: hex(Index(255)))
attempt(lambda: oct(Index(8)))
attempt(lambda: bin(Index(-5)))
attempt(lambda: int("ff", Index(16)))
attempt(lambda: round(1234.5678, Index(2)))
attempt(lambda: round(1234, Index(-2)))
attempt(lambda: math.factorial(Index(5)))
attempt(lambda: math.isqrt(Index(17)))
attempt(lambda: math.comb(Index(5, "n"), Index(2, "k")))
attempt(lambda: math.perm(Index(5, "n"), Index(2, "k")))
attempt(lambda: math.gcd(Index(12, "first"), 18, Index(8, "last")))
attempt(lambda: math.lcm(Index(4), 6))
attempt(lambda: int(Index(7)))
attempt(lambda: float(Index(7)))
attempt(lambda: math.sqrt(Index(16)))

# What is wrong is said in CPython's words, and at the same moment.
attempt(lambda: hex(Broken("1")))
attempt(lambda: hex(Broken(1.5)))
attempt(lambda: text[Broken("1")])
attempt(lambda: text[Broken(None)])
attempt(lambda: text.find("a", Broken(None), Index(3, "never asked")))
attempt(lambda: text.split(5, Index(1, "asked before the separator is looked at")))
attempt(lambda: "a".center(Index(3), "too long"))
attempt(lambda: text[1:2:Index(0, "step")])
attempt(lambda: text[Index(9)])
attempt(lambda: text[Index(10 ** 30)])
attempt(lambda: text[Index(-10 ** 30):Index(10 ** 30)])
attempt(lambda: text * Index(10 ** 30))
attempt(lambda: text.center(Index(10 ** 30)))
attempt(lambda: text.expandtabs(Index(10 ** 10)))
attempt(lambda: text.find("a", Index(10 ** 30)))
attempt(lambda: math.factorial(Index(-1)))
attempt(lambda: math.comb(Index(-1, "n"), Index(2, "k")))
attempt(lambda: hex(object()))
attempt(lambda: text.zfill("3"))
attempt(lambda: text.find("a", "b"))
attempt(lambda: text[object()][:0])
attempt(lambda: text * 1.5)
attempt(lambda: 1.5 * text)
