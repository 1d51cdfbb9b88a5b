"""State machines, event systems, plugins with weakref and singledispatchmethod."""
import enum
import functools
import inspect
import sys
import types
import weakref
from collections import ChainMap, UserDict, UserList, UserString, namedtuple, deque
from typing import Any, Generic, TypeVar, Callable, overload, get_type_hints, Union, Optional, Literal, Final, Annotated, TypedDict, NewType, cast

T = TypeVar('T')
Point = namedtuple('Point', 'x y z', defaults=(0,))
Point3 = namedtuple('Point3', ['x', 'class', 'x'], rename=True)


class State(enum.Enum):
    IDLE = (0, 'idle')
    RUN = (1, 'running')
    DONE = (2, 'done')

    def __init__(self, code, label):
        self.code = code
        self.label = label

    @property
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]

    @enum.property
    def short(self):
        return self.label[0]

    @enum.nonmember
    class Inner:
        pass

    @staticmethod
    def parse(text):
        return State[text.upper()]


class Color(enum.IntFlag):
    R = 1
    G = 2
    B = 4
    W = R | G | B


class Weekday(enum.IntEnum):
    MON = enum.auto()
    TUE = enum.auto()

    def _generate_next_value_(name, start, count, last):
        return count * 10


class Signal:
    def __init__(self):
        self._subs = weakref.WeakSet()
        self._named = weakref.WeakValueDictionary()

    def connect(self, f):
        self._subs.add(f)
        self._named[getattr(f, '__name__', repr(f))] = f
        return f

    def emit(self, *a, **k):
        return sorted(f(*a, **k) for f in self._subs)


class Formatter:
    @functools.singledispatchmethod
    def show(self, x):
        raise NotImplementedError(f'cannot show {type(x).__name__}')

    @show.register
    def _(self, x: int): return f'<int {x}>'

    @show.register(list)
    def _(self, x): return '[' + ' '.join(map(self.show, x)) + ']'

    @show.register
    @classmethod
    def _(cls, x: str): return cls.__name__ + x

    @functools.partialmethod
    def half(self): pass
    double = functools.partialmethod(lambda self, k, x: x * k, 2)


print(State.IDLE.next, State.DONE.next.label, State.RUN.short, State.parse('run'), State.Inner, State((1, 'running')), State.RUN._value_)
print(Color.R | Color.B, Color.W & ~Color.G, Color(8), Color.R + 1, list(Color.W), Color(3).name, ~Color.R, Color['R'])
print(list(Weekday), Weekday.TUE > Weekday.MON, Weekday.TUE + 1, Weekday.__members__)
s = Signal()
@s.connect
def a(x): return x + 1
@s.connect
def b(x): return x * 2
print(s.emit(5), sorted(s._named))
del a
print(s.emit(5), sorted(s._named), len(s._subs))
f = Formatter()
print(f.show([1, [2]]), f.show('!'), f.double(5))
try:
    f.show(1.5)
except NotImplementedError as e:
    print(e)
p = Point(1, y=2)
print(p, p._asdict(), p._replace(z=9), Point._fields, Point._field_defaults, p[1:], Point3._fields, Point._make([7, 8, 9]), *p)
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
child = cm.new_child({'c': 4})
child['b'] = 10
print(cm, child, child['b'], child.parents, dict(child), list(child.maps), cm['b'])
class D(UserDict):
    def __missing__(self, k): return f'no {k}'
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(a=1)
d.update(b=2)
print(d, d['Z'], 'a' in d, len(d), d | {'q': 1}, UserList([3, 1, 2]) + [5], UserString('abc').upper() * 2)
class Box(Generic[T]):
    item: T
    count: 'int' = 0
    def __init__(self, item: T) -> None: self.item = item
    def map(self, f: Callable[[T], Any]) -> 'Box[Any]': return Box(f(self.item))
class Movie(TypedDict, total=False):
    title: str
    year: int
UserId = NewType('UserId', int)
print(Box[int], Box[int](3).map(str).item, get_type_hints(Box), get_type_hints(Box.map), Box.__parameters__, Box[int].__args__, Box.__orig_bases__)
print(Movie(title='x'), Movie.__annotations__, Movie.__optional_keys__, UserId(5), UserId, Optional[int], Union[int, str, int], int | None, list[int], dict[str, list[int]], Literal['a', 1], Annotated[int, 'm'], Callable[[int], str])
print(inspect.signature(Box.map), inspect.getdoc(f.show), inspect.getmembers(p, lambda v: isinstance(v, int)), types.MethodType(lambda self: self, 3)())
print(isinstance(p, tuple), Point.__doc__, Point.x, sys.getrefcount.__name__)
r = weakref.ref(s, lambda r: print('gone', r))
print(r() is s)
del s
print(r())
fin = weakref.finalize(f, print, 'finalized')
del f
print(fin.alive)
State('bad')
