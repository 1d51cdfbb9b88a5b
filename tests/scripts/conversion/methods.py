# abs(), round(), divmod(), pow(), math.floor() and int() of objects that say
# themselves what it comes to, and of those that do not.
import math


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value!r})"

    def __abs__(self):
        return Number(abs(self.value))

    def __round__(self, *digits):
        return ("rounded", digits)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __divmod__(self, other):
        print("divmod", self, other)
        return NotImplemented if other == "no" else ("quotient", "rest")

    def __rdivmod__(self, other):
        print("rdivmod", self, other)
        return NotImplemented if other == "no" else ("reflected", "rest")

    def __pow__(self, *others):
        return ("power",) + others

    def __rpow__(self, *others):
        return ("reflected power",) + others


class Child(Number):
    def __rdivmod__(self, other):
        print("child first")
        return super().__rdivmod__(other)


class Int:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Own(int):
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __round__(self, digits=None):
        return "own"


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: abs(Number(-1)))
attempt(lambda: round(Number(1)))
attempt(lambda: round(Number(1), None))
attempt(lambda: round(Number(1), 2))
attempt(lambda: round(number=Number(1), ndigits=-3))
attempt(lambda: math.floor(Number(1)))
attempt(lambda: math.ceil(Number(1)))
attempt(lambda: math.trunc(Number(1)))
attempt(lambda: divmod(Number(1), 2))
attempt(lambda: divmod(2, Number(1)))
attempt(lambda: divmod(Number(1), Number(2)))
attempt(lambda: divmod(Number(1), Child(2)))
attempt(lambda: divmod("no", Number(1)))
attempt(lambda: divmod(Number(1), "no"))
attempt(lambda: pow(Number(1), 2))
attempt(lambda: pow(2, Number(1)))
attempt(lambda: pow(Number(1), 2, 3))
attempt(lambda: pow(2, Number(1), 3))
attempt(lambda: pow(2, 3, Number(1)))
attempt(lambda: pow(2.0, Number(1), 3))
attempt(lambda: pow(2, 3, 1.5))
attempt(lambda: pow(2, "a", 3))
attempt(lambda: int(Int(5)))
attempt(lambda: int(Int("5")))
attempt(lambda: int(Int(5.5)))
attempt(lambda: int(Own(3)))
attempt(lambda: float(Own(3)))
attempt(lambda: math.sqrt(Own(3)))
attempt(lambda: round(Own(3)))
attempt(lambda: abs(Own(-3)))
attempt(lambda: math.floor(Own(-3)))
attempt(lambda: hex(Own(255)))
for wrong in (object(), "x", [], None):
    name = type(wrong).__name__
    for function in (abs, round, math.floor, math.trunc, int, float):
        if name == "object" or function not in (int, float):
            attempt(lambda: function(wrong))
attempt(lambda: divmod(1, "x"))
attempt(lambda: divmod(7, 0))
attempt(lambda: divmod(7.5, 2))

# The same as methods of the builtin types.
attempt(lambda: (-5).__abs__())
attempt(lambda: (-2.5).__abs__())
attempt(lambda: True.__abs__())
attempt(lambda: (7).__divmod__(2))
attempt(lambda: (7).__rdivmod__(20))
attempt(lambda: (7).__divmod__(2.0))
attempt(lambda: (7.5).__divmod__(2))
attempt(lambda: (7).__pow__(2))
attempt(lambda: (7).__pow__(2, 10))
attempt(lambda: (2).__rpow__(7))
attempt(lambda: (7).__pow__("x"))
attempt(lambda: (1234).__round__(-2))
attempt(lambda: (2.675).__round__(2))
attempt(lambda: (2.5).__round__())
attempt(lambda: (2.5).__round__(None))
attempt(lambda: (2.7).__trunc__())
attempt(lambda: (-2.7).__floor__())
attempt(lambda: (2.2).__ceil__())
attempt(lambda: (3).__trunc__())
attempt(lambda: (3).__float__())
attempt(lambda: (3).__int__())
attempt(lambda: (3.9).__int__())
attempt(lambda: (3).__index__())
attempt(lambda: int.__abs__(-4))
attempt(lambda: (5).real)
attempt(lambda: (5.5).imag)
attempt(lambda: True.numerator)
attempt(lambda: math.trunc(2.5))
for name in ("__add__", "__radd__", "__and__", "__abs__", "__index__", "__float__",
             "__round__", "__divmod__", "__matmul__", "__iadd__", "__len__", "__bool__",
             "__pow__", "__neg__", "__invert__", "__hash__", "__format__"):
    print(name, [hasattr(value, name) for value in (1, 1.5, True, "a", b"a")])
