import enum
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, member, nonmember, EnumMeta

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self):
        return f'{self.name}={self.value}'
    @property
    def warm(self): return self is Color.RED
    @classmethod
    def default(cls): return cls.BLUE
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.__members__, Color, type(Color), Color.RED.describe(), Color.RED.warm, Color.default())
print(Color.RED in Color, Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, hash(Color.RED) == hash('RED'), {Color.RED: 'r'}[Color.RED], isinstance(Color.RED, Color))
print(f'{Color.RED}', '%s' % Color.GREEN, f'{Color.RED!r:>20}', f'{Color.RED:>12}|', str(Color.RED), [*reversed(Color)])
for bad in (lambda: Color(9), lambda: Color['X'], lambda: Color.X, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, 'RED', 5), lambda: delattr(Color, 'RED'), lambda: setattr(Color.RED, 'name', 3), lambda: setattr(Color.RED, 'value', 3), lambda: Color(), lambda: Color.RED.nope):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def define():
    class Bad(Enum):
        A = 1
        A = 2
def extend():
    class More(Color):
        X = 5
def dup():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 1
for f in define, extend, dup:
    try: f()
    except Exception as e: print(type(e).__name__, e)

class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print(list(Auto))
class Num(IntEnum):
    LOW = 1
    HIGH = 10
print(Num.LOW, repr(Num.LOW), Num.LOW < Num.HIGH, Num.HIGH + 5, f'{Num.LOW}', sorted([Num.HIGH, Num.LOW]), Num(1), Num.LOW == 1, max(Num), isinstance(Num.LOW, int), [10, 20][Num.LOW], int(Num.HIGH), f'{Num.HIGH:03d}')
class S(StrEnum):
    ONE = auto()
    TWO = 'two!'
print(S.ONE, repr(S.ONE), S.TWO.upper(), S('one'), f'{S.TWO}', S.ONE == 'one', 'x' + S.ONE, isinstance(S.ONE, str))
class StrMix(str, Enum):
    A = 'a'
    B = 'b'
print(StrMix.A, repr(StrMix.A), f'{StrMix.A}', StrMix.A == 'a', StrMix('b'), StrMix.A.value, StrMix.A + 'z', '%s' % StrMix.B)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW & Perm.R, ~Perm.R, bool(Perm.R & Perm.W), Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), Perm(0), repr(Perm(0)), Perm(5), list(Perm), Perm.RW ^ Perm.R, Perm(7))
if EnumMeta.__call__.__code__.co_flags & 4:  # 3.12, or newer than 3.11.2
    try: Perm(99)
    except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class IP(IntFlag):
    R = 4
    W = 2
    X = 1
print(IP.R | IP.W, repr(IP.R | IP.W), IP.R | 8, repr(IP.R | 8), IP(7), ~IP.R, repr(~IP.R), int(IP.R), IP.R + 1, list(IP(6)), IP(0), repr(IP(0)))
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self): return 6.67300E-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH.value, round(Planet.EARTH.gravity, 2), Planet((3.303e+23, 2.4397e6)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')
print(Coord.PY, Coord(1).label, Coord.PX._value_)
class Missing(Enum):
    A = 'a'
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str): return cls.__members__.get(value.upper())
        return None
print(Missing('A'), Missing('a'))
try: Missing(5)
except ValueError as e: print(e)
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.__module__, Enum('N', {'x': 5, 'y': 6}).y, Enum('L', ['p', 'q'], start=5).q, IntEnum('I', [('a', 3)]).a)
class Fn(Enum):
    def plus(x): return x + 1
    F = member(lambda x: x * 2)
    G = nonmember(5)
print([m.name for m in Fn], Fn.F.value(4), Fn.G, Fn.plus(1))
class Shape(Enum):
    _ignore_ = ['tmp']
    tmp = 5
    SQ = 'sq'
    def __str__(self): return 'shape ' + self.value
    def __eq__(self, o): return self is o
    __hash__ = Enum.__hash__
print(Shape.SQ, repr(Shape.SQ), f'{Shape.SQ}', list(Shape))
class Order(Enum):
    _order_ = 'A B'
    A = 1
    B = 2
class GN(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.lower() * 2
    AB = auto()
    CD = auto()
print(list(GN))
from dataclasses import dataclass, field
@dataclass
class Task:
    state: Color = Color.RED
    p: Perm = Perm.R
print(Task(), Task(Color.BLUE), Task.__doc__)
print(Color.RED.__class__, Color.__name__, Color.RED.__module__, callable(Color), bool(Color.RED), Color.RED is Color(1))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
match Color.GREEN:
    case Color.RED: print('r')
    case Color.GREEN: print('g')
class Weekday(Enum):
    MON = 1
    TUE = 2
    @classmethod
    def from_n(cls, n): return cls(n % 2 + 1)
print(Weekday.from_n(3), {d.name: d.value for d in Weekday}, [w for w in Weekday], Weekday.MON.__doc__ if False else '')
class WithList(Enum):
    A = [1]
    B = {}
print(WithList([1]), WithList({}))
class Base(Enum):
    def hello(self): return 'hi ' + self.name
class Derived(Base):
    X = 1
print(Derived.X.hello(), issubclass(Derived, Base))
print(enum.Enum, enum.Flag, isinstance(Color, EnumMeta), Color.mro()[1])
try: raise KeyError(Color.RED)
except KeyError as e: print(e)
Color('purple')
