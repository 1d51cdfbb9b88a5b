from typing import *
from abc import ABC, abstractmethod
import enum, functools, operator, copy, json, re, string, sys
from dataclasses import dataclass, field
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V')
class Repo(Generic[K, V]):
    def __init__(self): self._d: dict[K, V] = {}
    def add(self, k: K, v: V) -> 'Repo[K, V]': self._d[k] = v; return self
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d.items())
    def __len__(self): return len(self._d)
    def __repr__(self): return f'{self.__class__.__name__}({self._d})'
    def __missing__(self, k): return None
class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...
    @classmethod
    def make(cls, *a): return cls(*a)
    def __lt__(self, o): return self.area < o.area
@dataclass
class Circle(Shape):
    r: float = 1
    @property
    def area(self): return 3.14159 * self.r ** 2
@dataclass(frozen=True)
class Rect(Shape):
    w: float; h: float = field(default=2, metadata={'unit': 'm'})
    @property
    def area(self): return self.w * self.h
shapes = [Circle.make(2), Rect(3, 4), Rect(1)]
print(sorted(shapes), max(shapes), hash(Rect(1)) == hash(Rect(1)), Rect(1) == Rect(1, 2))
r = Repo[str, Shape]().add('c', shapes[0]).add('r', shapes[1]); print(r, len(r), dict(r), Repo[int, str], get_type_hints(Repo.add), Repo.__orig_bases__, Repo.__parameters__)
class HasName(Protocol):
    name: str
    def hi(self) -> str: ...
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
class Fi:
    def close(self): pass
print(isinstance(Fi(), Closable), isinstance(3, Closable), issubclass(Fi, Closable))
try: isinstance(Fi(), HasName)
except TypeError as e: print(e)
class P(TypedDict, total=False):
    x: int
    y: Required[str]
print(P(x=1, y='a'), P.__required_keys__, P.__optional_keys__, P.__annotations__)
def f(a: int, *b: str, c: Literal['x', 'y'] = 'x', **d: Any) -> Union[int, None]: return a
print(f.__annotations__, get_type_hints(f), get_origin(list[int]), get_args(Dict[str, int]), Optional[List['Shape']], Callable[..., int], Tuple[int, ...], ClassVar[int], Final, Annotated[int, 'meta'].__metadata__, NewType('Id', int)(5), cast(int, 'a'), list[int] | None, int | str)
class Planet(enum.Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.4e23, 3.39e6)
    def __init__(self, m, r): self.m, self.r = m, r
    @property
    def g(self): return round(6.67e-11 * self.m / self.r ** 2, 2)
for p in Planet: print(p, p.name, p.g, repr(p))
class W(enum.IntFlag): A = 1; B = 2; C = 4; AB = 3
print(W.A | W.C, W(7), W.AB & W.B, ~W.A, W(0), W.A in W.AB, [*W], W['C'], W.A == 1)
class S(enum.StrEnum): X = enum.auto(); Y = 'why'
print(S.X, S.Y.upper(), f'{S.X:>5}', S('x'), json.dumps({'s': S.X, 'w': W.A}))
for bad in (lambda: Planet('x'), lambda: Planet['NO'], lambda: setattr(Planet.EARTH, 'name', 1), lambda: Shape(), lambda: Rect(1).__setattr__('w', 2), lambda: Planet.EARTH < Planet.MARS, lambda: Circle(1,2), lambda: Repo[int], lambda: enum.Enum('E', 'a b')(3), lambda: Literal[1](2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Matrix:
    def __init__(s, rows): s.rows = [list(r) for r in rows]
    def __matmul__(s, o): return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*o.rows)] for r in s.rows])
    def __getitem__(s, ij): i, j = ij; return s.rows[i][j]
    def __setitem__(s, ij, v): i, j = ij; s.rows[i][j] = v
    def __eq__(s, o): return s.rows == o.rows
    def __str__(s): return '\n'.join(' '.join(f'{x:4}' for x in r) for r in s.rows)
    def __pow__(s, n): return functools.reduce(operator.matmul, [s] * n)
    def __iadd__(s, k): s.rows = [[x + k for x in r] for r in s.rows]; return s
    def __round__(s, n=0): return Matrix([[round(x, n) for x in r] for r in s.rows])
    __hash__ = None
m = Matrix([[1, 1], [1, 0]]); print(m ** 10); m += 5; print(m, m[0, 1], sep='\n'); m[0, 0] = 99; print(m[0, 0], m == copy.deepcopy(m))
class Meta(type):
    def __prepare__(name, bases, **k): print('prepare', name, k); return {}
    def __new__(mc, name, bases, ns, **k): ns['tag'] = k.get('tag'); return super().__new__(mc, name, bases, ns)
    def __init__(c, name, bases, ns, **k): super().__init__(name, bases, ns); print('init', name)
    def __instancecheck__(c, o): return o == 42
    def __len__(c): return 7
    def __getattr__(c, n): return f'meta:{n}'
class A(metaclass=Meta, tag='T'): pass
print(A.tag, isinstance(42, A), isinstance(A(), A), len(A), A.anything, type(A).__name__)
class Lazy:
    def __init__(s, f): s.f = f; s.__doc__ = f.__doc__
    def __set_name__(s, o, n): s.n = n
    def __get__(s, i, o=None):
        if i is None: return s
        v = s.f(i); i.__dict__[s.n] = v; return v
class D:
    @Lazy
    def x(self): "doc x"; print('once'); return 5
    def __getattr__(self, n): 
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(f'{type(self).__name__!r} has no {n!r}')
    def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return False
    def __index__(self): return 3
    def __contains__(self, x): return x == 1
d = D(); print(d.x, d.x, d.dyn_foo, D.x.__doc__, d(1, k=2), not d, [0,1,2,3][d], 1 in d, hex(d)); d.z = 1; del d.z
d.nope
