# Classes that derive from float.
import math


class F(float):
    pass


class Celsius(float):
    def __new__(cls, value, place=""):
        self = super().__new__(cls, value)
        self.place = place
        return self

    def __add__(self, other):
        return Celsius(float(self) + other, self.place)

    def __str__(self):
        return f"{float(self):.1f} C"


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


for value in (F(), F(1.5), F(-0.0), F("2.25"), F(7), F("inf"), F("nan"), F(1e300)):
    print(value, repr(value), str(value), value + 1, 1 + value, value * 2, -value, +value, abs(value),
          value == float(value), value < 2, 2 > value, bool(value), value.is_integer(), value.real)
    for result in (value + 1, value - 1, value * 2, value / 2, -value, +value, abs(value),
                   float(value), value.conjugate(), value.real, value.imag):
        print(type(result).__name__, end=" ")
    print()
print(hash(F(1.5)) == hash(1.5), {1.5: "x"}[F(1.5)], {F(2.0): "y"}[2], F(2.0) in {2}, [1.5].index(F(1.5)))
print(F(7.5) // 2, F(7.5) % 2, divmod(F(7.5), 2), F(2) ** 3, 2 ** F(3), F(2.5) == 2.5, F(3) == 3, 3 == F(3))
print(round(F(2.567), 2), round(F(2.5)), int(F(2.9)), math.floor(F(2.5)), math.ceil(F(2.5)), math.trunc(F(-2.5)))
print(f"{F(1.5)} {F(1.5):.3f} {F(1.5)!r} {F(1.5):>6}", "%s %.2f %g %d" % (F(1.5), F(1.5), F(1.5), F(1.5)),
      "{} {:e}".format(F(1.5), F(1.5)), format(F(1.5)), F(1.5).hex(), F(1.5).as_integer_ratio())
print(math.sqrt(F(4)), math.isnan(F("nan")), math.fsum([F(0.1)] * 10), math.hypot(F(3), F(4)), math.log(F(1)))
print(sum([F(0.5), F(0.25)]), max(F(1.5), 1), min(2, F(1.5)), sorted([F(2), 1.5, F(1)]))
print(isinstance(F(1), float), issubclass(F, float), F.__mro__)
print(type(sum([F(0.5)])).__name__, type(max(F(1.5), 1)).__name__, type(float(F(1))).__name__)
attempt(lambda: F("x"))
attempt(lambda: F([]))
attempt(lambda: F(1) / 0)
attempt(lambda: F(1) + "x")
attempt(lambda: F(1) // 0)
attempt(lambda: "ab" * F(2))
attempt(lambda: [1, 2][F(1)])
attempt(lambda: range(F(1)))
attempt(lambda: float.__new__(F, 2.5))
attempt(lambda: float.__new__(int, 2.5))
attempt(lambda: pow(F(2), 3, 5))
value = F(1.5)
value.name = "one and a half"
print(value.name, vars(value), value is value, F(1.5) is F(1.5))
room = Celsius(20.5, "here")
print(room, repr(room), room + 1, (room + 1).place, room * 2, f"{room}", f"{room:.3f}", "%s" % room, "%.1f" % room, [room])
nan = F("nan")
print(nan == nan, nan != nan, nan in [nan], nan < 1, {nan: 1}[nan])


class Own(float):
    def __float__(self):
        return 9.5

    def __int__(self):
        return 9

    def __round__(self, digits=None):
        return "rounded"

    def __eq__(self, other):
        return "equal"

    __hash__ = float.__hash__


own = Own(1.5)
print(float(own), int(own), round(own), own == 1.5, 1.5 == own, math.sqrt(Own(4.0)), own + 1, "%.1f" % own, "%d" % own)


class Slotted(float):
    __slots__ = ("unit",)


slotted = Slotted(2.5)
slotted.unit = "m"
print(slotted, slotted.unit, slotted + 1)
attempt(lambda: setattr(slotted, "other", 1))
