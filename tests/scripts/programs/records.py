import dataclasses as dc
import enum
import sys
from dataclasses import KW_ONLY, MISSING, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, FlagBoundary, STRICT, CONFORM, EJECT, KEEP
from functools import cached_property
from typing import ClassVar


@dataclass
class Base:
    id: int
    tags: list = field(default_factory=list, metadata={'doc': 'tags'})
    kind: ClassVar[str] = 'base'


@dataclass(order=True, kw_only=True)
class Child(Base):
    name: str = field(default='x', compare=False)
    secret: str = field(default='s', repr=False, hash=False)
    computed: int = field(init=False, default=7)
    seed: InitVar[int] = 3

    def __post_init__(self, seed): self.computed = seed * 2


@dataclass(frozen=True, slots=True, eq=True)
class Pt:
    x: float = 0.0
    y: float = 0.0
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5


@dataclass(unsafe_hash=True, match_args=False, repr=False)
class H: a: int; b: str = 'b'


c = Child(id=1, name='n', seed=5)
print(c, c.computed, Child.kind, [(f.name, f.type, f.default is MISSING, f.kw_only) for f in fields(Child)], fields(c)[1].metadata)
print(asdict(c), astuple(c), replace(c, name='m', seed=1), c < Child(id=2), c == Child(id=1, seed=5), is_dataclass(c), is_dataclass(Child), is_dataclass(3))
p = Pt(3, 4)
print(p + p, p.norm, hash(p) == hash(Pt(3, 4)), {p: 1}, Pt.__slots__, Pt.__match_args__, hasattr(p, '__dict__'), hash(H(1)) == hash(H(1)))
for f in (lambda: setattr(p, 'x', 1), lambda: delattr(p, 'x'), lambda: setattr(p, 'q', 1), lambda: Pt(1, 2, 3), lambda: Child(1), lambda: Base(), lambda: replace(c, computed=1, seed=1), lambda: asdict(3), lambda: fields(int), lambda: p < p, lambda: Base(1, bad=2), lambda: replace(p, z=1)):
    try: print(f())
    except (AttributeError, TypeError, ValueError) as e: print(type(e).__name__, e)
def attempt(text):
    try: exec(text, globals())
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
attempt('@dataclass\nclass Q:\n  a: int = 1\n  b: str')
attempt('@dataclass\nclass Q:\n  a: list = []')
attempt('@dataclass(order=True, eq=False)\nclass Q:\n  a: int')
attempt('@dataclass(frozen=True)\nclass Q(Base):\n  a: int = 1')
attempt('@dataclass\nclass Q:\n  a: int = field(default=1, default_factory=int)')
attempt('@dataclass(slots=True)\nclass Q:\n  a: int = 1\n  __slots__ = ()')
attempt('@dataclass(bad=True)\nclass Q: pass')
attempt('@dataclass(frozen=True)\nclass Q:\n  def __setattr__(self, n, v): pass')
attempt('@dataclass\nclass Q:\n  a: int\n  _: KW_ONLY\n  b: int\n  __: KW_ONLY')
M = make_dataclass('M', ['a', ('b', int), ('c', str, field(default='z'))], bases=(Base,), namespace={'hi': lambda s: s.a})
print(M(1, [], 'a', 2), M.__annotations__, M(1, [], 'a', 2).hi(), M.__doc__, Child.__doc__, Pt.__doc__)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @cached_property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2


class Shape(Enum):
    SQUARE = 1
    BOX = 1
    CIRCLE = 2
    @classmethod
    def default(cls): return cls.CIRCLE
    def __lt__(self, o): return self.value < o.value


class Perm(IntFlag):
    R, W, X = 4, 2, 1
    RWX = 7


class Mood(Flag):
    HAPPY = auto(); SAD = auto(); BOTH = HAPPY | SAD


class Mime(StrEnum):
    TEXT = auto()
    HTML = 'text/html'


print(round(Planet.EARTH.g, 2), Planet((6.42e23, 3.39e6)), list(Shape), Shape.BOX is Shape.SQUARE, Shape.__members__, Shape['BOX'], Shape(2), Shape.default(), sorted(Shape, reverse=True), repr(Shape.SQUARE), Shape.SQUARE.name, len(Shape), Shape.CIRCLE in Shape)
print(Perm.R | Perm.X, Perm(6), Perm(0), Perm(8), ~Perm.R, Perm.R & 6, Perm.RWX ^ Perm.W, list(Perm(5)), Perm.W in Perm(6), int(Perm.RWX), f'{Perm.R}', f'{Perm.R:03b}', bool(Perm(0)), Perm.R.name, Perm(12).name)
print(Mood.BOTH, Mood(0), Mood.HAPPY | Mood.SAD is Mood.BOTH, ~Mood.HAPPY, [m.name for m in Mood], Mood.HAPPY in Mood.BOTH, repr(Mood(3)), str(Mood(3)), Mood.BOTH.value)
print(Mime.TEXT, repr(Mime.HTML), Mime.HTML.split('/'), Mime('text'), '%s' % Mime.TEXT, f'{Mime.HTML!r}', Mime.TEXT == 'text', {Mime.TEXT: 1}['text'])
Animal = Enum('Animal', 'CAT DOG', start=5); print(list(Animal), Animal.__module__, Enum('E', {'A': 1, 'B': 2})['A'], IntEnum('N', ['x', 'y']).y + 1, Flag('F', 'a b c')(3))
for f in (lambda: Shape(9), lambda: Shape['NO'], lambda: Mood(8), lambda: setattr(Shape, 'CIRCLE', 3), lambda: Shape.NOPE, lambda: Shape(), lambda: Animal.CAT < Animal.DOG, lambda: delattr(Shape, 'BOX'), lambda: Mime('zz'), lambda: Perm('x'), lambda: Shape.CIRCLE.value.x, lambda: 1 in Shape, lambda: 'x' in Mime, lambda: Shape.SQUARE.CIRCLE):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt('class Bad(Shape): pass')
attempt('@unique\nclass U(Enum):\n  A = 1\n  B = 1')
attempt('@verify(CONTINUOUS)\nclass U(IntEnum):\n  A = 1\n  B = 5')
attempt('@verify(NAMED_FLAGS)\nclass U(Flag):\n  A = 1\n  B = 6')
attempt('class U(Enum):\n  A = 1\n  A = 2')
attempt('class U(Flag, boundary=STRICT):\n  A = 1\nU(4)')
attempt('class U(IntFlag, boundary=CONFORM):\n  A = 1\nprint(U(5))')
attempt('class U(StrEnum):\n  A = 1')
attempt('class U(Enum):\n  def _generate_next_value_(n, s, c, l): return n.lower()\n  A = auto()\n  B = auto()\nprint(list(U))')
attempt('class U(Enum):\n  A = member(print)\n  B = nonmember(5)\n  _ignore_ = ["t"]\n  t = 3\nprint(list(U), U.B)')
attempt('class U(Enum):\n  A = 1\n  _missing_ = classmethod(lambda c, v: c.A)\nprint(U(99))')
attempt('class U(int, Enum):\n  A = "5"\n  def __str__(self): return "str"\nprint(U.A, U.A + 1, f"{U.A}", repr(U.A), "%d" % U.A)')
attempt('class U(Enum):\n  A = object()\n  def __new__(cls, v):\n    o = object.__new__(cls); o._value_ = len(cls.__members__); return o\nprint(U.A.value, U(0))')
match Shape.CIRCLE:
    case Shape.SQUARE: print('sq')
    case Shape.CIRCLE: print('ci')
match p:
    case Pt(x=3, y=yy) if yy > 3: print(yy)
print(type(Shape), EnumMeta, enum.EnumType, Shape.CIRCLE.__class__, isinstance(Shape.CIRCLE, Shape), Shape.__name__, Shape.CIRCLE.__doc__, hash(Shape.CIRCLE) == hash('CIRCLE'))
Child(id=1, seed='x').computed.nope
