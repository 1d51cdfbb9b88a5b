from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum, verify, UNIQUE, CONTINUOUS, nonmember, member, EnumMeta
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.RED
    def __str__(self): return f'{self.pretty}({self.value})'
print(Color.RED, repr(Color.RED), Color['GREEN'], Color(3), Color.CRIMSON is Color.RED, list(Color), Color.__members__, Color.RED.pretty, Color.default())
for f in (lambda: Color(9), lambda: Color['X'], lambda: Color.PINK, lambda: setattr(Color, 'RED', 3), lambda: Color.RED < Color.BLUE, lambda: type('Sub', (Color,), {})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R | P.X, P.RW, ~P.R, P(0), P.R in P.RW, list(P.RW), P(7), bool(P.R & P.W), repr(P.R ^ P.RW), P.RW.value)
class Pl(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
print([(p.name, round(p.g, 2)) for p in Pl])
class W(IntEnum):
    MON = 0; TUE = 1
print(W.MON + 5, W.TUE > W.MON, f'{W.TUE}', f'{W.TUE:>3}', int(W.TUE), sorted([W.TUE, W.MON]), W(1), [10, 20][W.TUE])
class S(StrEnum):
    A = auto(); BIG = auto()
print(S.A, S.BIG == 'big', S.A.upper(), f'{S.BIG!r}')
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    X = auto(); Y = auto()
print(Auto.X.value, Auto.Y.value, len(Auto), Auto.X in Auto, 'x' in [a.value for a in Auto])
class Miss(Enum):
    A = 'a'
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'zzz' else None
print(Miss('zzz'))
try: Miss('q')
except ValueError as e: print(e)
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.CAT.value, Enum('Z', {'a': 10})['a'].value)
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
print({Color.RED: 1}[Color.RED], hash(Color.RED) == hash(Color.CRIMSON), Color.RED == 1, isinstance(Color.RED, Color), Color.__name__)
