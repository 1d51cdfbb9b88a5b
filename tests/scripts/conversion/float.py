# Where a float is wanted, __float__ is asked, else __index__.
import math


class Float:
    def __init__(self, value, name="float"):
        self.value = value
        self.name = name

    def __float__(self):
        print("asked", self.name)
        return self.value


class Index:
    def __index__(self):
        return 3


class Both(Index):
    def __float__(self):
        return 2.5


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: float(Float(1.5)))
attempt(lambda: float(Index()))
attempt(lambda: float(Both()))
attempt(lambda: math.sqrt(Float(2.25)))
attempt(lambda: math.pow(Float(2.0, "base"), Float(3.0, "exponent")))
attempt(lambda: math.fmod(Float(7.0, "x"), Index()))
attempt(lambda: math.atan2(Float(0.0), 1))
attempt(lambda: math.hypot(Float(3.0, "a"), 4, Float(12.0, "c")))
attempt(lambda: math.isnan(Float(math.nan)))
attempt(lambda: math.copysign(1, Float(-0.0)))
attempt(lambda: math.isclose(Float(1.0, "a"), 1.5, rel_tol=0, abs_tol=Float(1, "tolerance")))
attempt(lambda: math.isclose(Float(1.0, "a"), 1.5, abs_tol=Float(0.5, "tolerance")))
attempt(lambda: math.log(Float(-1.0, "number"), Float(2.0, "never asked")))
attempt(lambda: math.log(Float(8.0, "number"), Float(2.0, "base")))
attempt(lambda: math.log2(Index()))
attempt(lambda: math.ldexp(Float(0.5), 3))
attempt(lambda: math.frexp(Float(8.0)))
attempt(lambda: math.modf(Float(2.5)))
attempt(lambda: math.degrees(Float(0.0)))
attempt(lambda: math.exp(Float(0.0)))
attempt(lambda: math.sin(Index()))
attempt(lambda: math.ulp(Float(1.0)))
attempt(lambda: math.fabs(Both()))


def numbers(*values):
    for value in values:
        print("next")
        yield value


attempt(lambda: math.fsum(numbers(Float(0.1, "a"), 0.2, Float(0.3, "b"))))
attempt(lambda: math.fsum([1, Both(), Index()]))
attempt(lambda: math.fsum(numbers(Float(0.1, "a"), "text", Float(0.3, "never"))))
attempt(lambda: math.dist((Float(1, "p0"), 2), [4, 6]))
attempt(lambda: math.dist((Float(1.0, "p0"), Float(2.0, "p1")),
                          numbers(Float(4.0, "q0"), Float(6.0, "q1"))))
attempt(lambda: math.dist((1, "text"), (2, Float(1.0, "never"))))
attempt(lambda: math.dist((1, 2), (Float(1.0, "never"),)))
attempt(lambda: math.prod([2, Float(1.0)]))
attempt(lambda: math.sqrt(Float("1.5")))
attempt(lambda: float(Float("1.5")))
attempt(lambda: float(Float(2)))
attempt(lambda: math.sqrt(object()))
attempt(lambda: math.sqrt("2"))


class Scaled:
    def __mul__(self, other):
        print("times", other)
        return self

    def __rmul__(self, other):
        print(other, "times me")
        return self

    def __repr__(self):
        return "Scaled"


attempt(lambda: math.prod([2, Scaled(), 3]))
attempt(lambda: math.prod(numbers(5, Scaled()), start=7))
