# Classes that derive from int: their instances are ints of any size, and what
# is computed with them is a plain int unless the class says otherwise.
import math


class I(int):
    pass


class Point(int):
    def __new__(cls, value, label="none"):
        self = super().__new__(cls, value)
        self.label = label
        return self

    def __add__(self, other):
        return Point(int(self) + int(other), self.label)

    __radd__ = __add__

    def __repr__(self):
        return f"Point({int(self)}, {getattr(self, 'label', '?')})"


class Modular(int):
    def __eq__(self, other):
        return int(self) % 7 == int(other) % 7

    def __hash__(self):
        return int(self) % 7

    def __lt__(self, other):
        return int(self) % 7 < int(other) % 7


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


for value in (I(), I(5), I(-3), I(10 ** 30), I("0x1f", 16), I(2.9), I(True), I(2 ** 49), I(-2 ** 49)):
    print(value, repr(value), value + 1, value * 2, -value, +value, ~value, abs(value),
          value == int(value), int(value) == value, hash(value) == hash(int(value)),
          bool(value), type(value).__name__, value.bit_length(), value.real == value)
    for result in (value + 1, 1 + value, value - value, value // 3, value % 7, value / 2,
                   value ** 2, value << 1, value >> 1, value & 3, value | 1, value ^ value,
                   +value, -value, abs(value), int(value), round(value), value.conjugate(),
                   value.__index__(), value.real, math.floor(value)):
        print(type(result).__name__, end=" ")
    print()
print({5: "five"}[I(5)], {I(5): "five"}[5], I(5) in {5}, 5 in [I(5)], [1, 5].index(I(5)))
print({10 ** 30: "big"}[I(10 ** 30)], len({1, I(1), True, 1.0}))
print(I(3) < 4, 4 > I(3), I(3) < 3.5, I(3) == 3.0, sorted([I(3), 1, I(2)]), max(I(3), 2), sum([I(3), I(4)]))
print(list(range(I(3))), [10, 20, 30][I(1)], "abc"[I(2)], "ab" * I(2), [0] * I(2), "abcd"[I(1):I(3)])
print(f"{I(5)} {I(5):03d} {I(255):x} {I(5)!r} {I(5):>4}", "%d %s %r %05d" % (I(5), I(5), I(5), I(5)),
      "{:,} {}".format(I(5000), I(5)), str(I(5)), format(I(5)), format(I(5), "b"))
print(divmod(I(7), 2), pow(I(2), 10), pow(I(2), I(3), I(5)), round(I(1234), I(-2)), chr(I(65)), hex(I(255)))
print(isinstance(I(1), int), isinstance(True, int), issubclass(I, int), I.__mro__, I.__bases__)
attempt(lambda: I("x"))
attempt(lambda: I([]))
attempt(lambda: I(1) / I(0))
attempt(lambda: I(1) + "x")
attempt(lambda: I.bit_length("x"))
attempt(lambda: I(7)(1))
attempt(lambda: int(I(7)))
attempt(lambda: I(7).__add__(1))
attempt(lambda: int.__add__(I(7), 1))
attempt(lambda: I(7).__class__)
attempt(lambda: math.sqrt(I(16)))
attempt(lambda: math.factorial(I(5)))
attempt(lambda: math.gcd(I(12), I(18)))
attempt(lambda: math.comb(I(5), I(2)))

first, second = I(1000), I(1000)
first.name = "first"
print(first is second, first == second, first.name, vars(first), hasattr(second, "name"))
del first.name
attempt(lambda: first.name)

point = Point(3, "a")
print(point, point + 4, 4 + point, point.label, point * 2, str(point), f"{point}", f"{point:d}", [point])
print(type(point + 1).__name__, sum([point, 1]), Point.__new__(Point, 7, "b"), int.__new__(Point, 9))
attempt(lambda: int.__new__(str, 1))
attempt(lambda: int.__new__(bool, 1))
attempt(lambda: int.__new__(5))
attempt(lambda: int.__new__())

print(Modular(8) == 1, 1 == Modular(8), Modular(8) != 1, {Modular(8): "x"}.get(Modular(1)))
print(Modular(6) < Modular(8), Modular(8) < 6, 6 > Modular(8), Modular(8) > 6, Modular(8) <= 1)


def derive():
    class B(bool):
        pass


attempt(derive)


def slotted():
    class Slotted(int):
        __slots__ = ("x",)


attempt(slotted)


class Bare(int):
    __slots__ = ()


attempt(lambda: Bare(5) + 1)
attempt(lambda: setattr(Bare(5), "x", 1))


class Named(I):
    label = "named"

    def double(self):
        return self * 2


attempt(lambda: Named(4).double())
attempt(lambda: Named(4).label)
attempt(lambda: isinstance(Named(4), I))


class Mixin:
    def shout(self):
        return f"{self}!"


class Loud(Mixin, int):
    pass


attempt(lambda: Loud(3).shout())
attempt(lambda: Loud(3) + Loud(4))
