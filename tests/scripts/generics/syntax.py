# Type parameters and type statements came with 3.12: the texts are run there.
import asyncio
import dataclasses
import functools
import inspect
import sys
from typing import Callable, Protocol, get_type_hints

FUNCTIONS = '''
def first[T](items: list[T], default: T | None = None) -> T | None:
    """Doc."""
    return items[0] if items else default


print(first([1, 2]), first([]), first.__type_params__, first.__name__,
      first.__qualname__, first.__annotations__, first.__doc__, vars(first))
print(inspect.signature(first), get_type_hints(first))


def limited[T: int, S: (str, bytes), *Ts, **P](x: T, f: Callable[P, S]) -> S:
    return f(x)


for p in limited.__type_params__:
    print(p, type(p), getattr(p, '__bound__', '-'),
          getattr(p, '__constraints__', '-'), p.__module__)


def lazy[T: Undefined]():
    return T


t = lazy()
print(t, t.__name__, lazy.__type_params__ == (t,))
try:
    t.__bound__
except NameError as error:
    print(error)


@functools.lru_cache
def fib[N: int](n: N) -> N:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.cache_info())


async def later[T](x: T) -> T:
    await asyncio.sleep(1)
    return x


def made[T](n: T, *, k=[0]):
    k[0] += 1
    yield n, k


print(asyncio.run(later(5)), list(made(3)), list(made('x')))


def outer[T](x: T):
    def inner[U](y: U) -> tuple[T, U]:
        return T, U, x, y
    return inner


print(outer(1)(2), outer(1).__qualname__, outer(1).__annotations__)
'''

CLASSES = '''
class Stack[T]:
    """A stack."""

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def map[U](self, f: Callable[[T], U]) -> 'Stack[U]':
        made = Stack[U]()
        for item in self.items:
            made.push(f(item))
        return made


s = Stack[int]()
s.push(1)
s.push(2)
print(s.map(str).items, Stack.__type_params__, Stack.__doc__,
      Stack.__orig_bases__, Stack.__mro__, Stack.__qualname__)
print(Stack[int], Stack.__parameters__, Stack.map.__qualname__,
      Stack.map.__type_params__, Stack.push.__annotations__)


class Sub(Stack[int]):
    pass


class Meta(type):
    def __new__(cls, name, bases, names, **more):
        print(name, bases, more)
        return super().__new__(cls, name, bases, names)


class Made[T, *Ts](Sub, metaclass=Meta, flag=1):
    def __init__(self):
        super().__init__()
        print(__class__.__name__)


class Shown[T](Protocol):
    def show(self) -> T: ...


@dataclasses.dataclass
class Box[T]:
    value: T


class Outer:
    class Inner[T]:
        def both[X](self):
            return T, X


class Hidden[__T]:
    def m(self, x: __T) -> __T:
        return x


Made()
print(Sub.__orig_bases__, Sub.__bases__, Sub.__type_params__,
      Made.__parameters__, Made.__orig_bases__)
print(Shown.__mro__, Box(3), Box[int](4), Outer.Inner.__qualname__,
      Outer.Inner().both(), Hidden.__type_params__, Hidden.m.__annotations__)
'''

ALIASES = '''
type Pair[A, B] = tuple[A, B]
type Name = str
type Tree = dict[str, Tree | int]
print(Pair, Name, Pair[int, str], Name.__value__, Tree.__value__,
      Pair.__type_params__, Pair.__value__, Name.__name__, type(Name),
      Name.__type_params__, Pair.__parameters__)
print(Name | None, int | Name, Pair[int, str] | None)
for attempt in lambda: Name[int], lambda: isinstance(1, Name):
    try:
        attempt()
    except TypeError as error:
        print(error)


def outer():
    type Many[T] = list[T] | local
    local = 3

    class Here[T]:
        z = local

        def m(self):
            return T, local
    return Many, Here


Many, Here = outer()
print(Many, Here.z, Here().m(), Here.__qualname__)
try:
    print(Many.__value__)
except TypeError as error:
    print(error)
type = 5
print(type + 1)
type X = int
print(X, type)
'''

DEFAULTS = '''
class Box[T = int, **P = [int]]:
    pass


for p in Box.__type_params__:
    print(p, p.has_default(), p.__default__)


class One[T = int]:
    pass


print(Box.__parameters__, One[str], One.__parameters__)


def f[T]():
    pass


print(f.__type_params__[0].has_default(), f.__type_params__[0].__default__)
'''

WRONG = ('def f[T, T](): pass', 'def f[](): pass', 'def f[*T: int](): pass',
         'class A[**P: (int, str)]: pass', 'class A[T int]: pass',
         'def f[T int](): pass', 'type X[T] =', 'type X', 'class A[]: pass',
         'type X[T: int] = list[T] if', 'class A[T:\n    pass')

for since, text in ((312, FUNCTIONS), (312, CLASSES), (312, ALIASES),
                    (313, DEFAULTS)):
    if sys.version_info[0] * 100 + sys.version_info[1] >= since:
        exec(text, {**globals()})
    else:
        try:
            compile(text, 'text', 'exec')
        except SyntaxError as error:
            print(error)
for text in WRONG:
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as error:
        print(error, error.offset)
