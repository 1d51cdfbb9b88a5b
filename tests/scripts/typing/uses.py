from __future__ import annotations
import sys
from typing import (Any, Awaitable, Callable, ClassVar, Dict, Final, Generic, Iterable, List, Literal, NewType,
    Optional, Protocol, TypeVar, TypedDict, Union, cast, final, get_args, get_origin, get_type_hints, overload,
    runtime_checkable, TYPE_CHECKING, Annotated, NoReturn, assert_never, no_type_check, Tuple, Type, Set, Mapping, Sequence, Coroutine, get_overloads)
import typing
from dataclasses import dataclass, field, fields

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V')

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()

s = Stack[int]()
s.push(1); s.push(2)
print(s.pop(), s.__orig_class__, Stack[int], Stack.__parameters__, Stack.__orig_bases__, Stack[int].__args__)

class Pair(Generic[K, V]):
    pass
class Sub(Pair[int, V], List[V]):
    pass
print(Sub.__mro__, Sub.__parameters__, Sub[str], type(Pair[str, int]()))
for bad in (lambda: Pair[int], lambda: Stack[int, str], lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str],
            lambda: Union[()], lambda: Generic[int], lambda: Generic[T, T], lambda: List[int](), lambda: Any(), lambda: isinstance(1, Any),
            lambda: isinstance([], List[int]), lambda: Callable[int], lambda: Literal[1](), lambda: TypeVar('X', int), lambda: List[3], lambda: Stack[int][str],
            lambda: isinstance(1, Optional), lambda: ClassVar[ClassVar[int]], lambda: Optional[1], lambda: cast(int, 'x')[5]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
print(isinstance([], List), isinstance({}, Mapping), issubclass(list, Sequence), isinstance(1, Union[int, str]), isinstance('a', Optional[int]))

class P(Protocol):
    name: str
    def run(self, x: int) -> str: ...
@runtime_checkable
class Runs(Protocol):
    def run(self, x: int) -> str: ...
@runtime_checkable
class Named(Protocol):
    name: str
class Impl:
    name = 'n'
    def run(self, x): return str(x)
class Half:
    pass
print(isinstance(Impl(), Runs), isinstance(Half(), Runs), issubclass(Impl, Runs), isinstance(Impl(), Named), isinstance(3, Named))
for bad in (lambda: isinstance(Impl(), P), lambda: P(), lambda: issubclass(Impl, Named)):
    try:
        bad()
    except TypeError as e:
        print(str(e)[:60])
class Explicit(Runs):
    def __init__(self): self.z = 1
    def run(self, x): return 'e'
print(isinstance(Explicit(), Runs), Explicit().run(1), Explicit().z)

class Movie(TypedDict):
    title: str
    year: int
class More(Movie, total=False):
    note: str
m: Movie = Movie(title='A', year=1)
print(m, type(m), More(title='x', year=2), More.__total__, sorted(More.__required_keys__), sorted(More.__optional_keys__), Movie.__annotations__)
try: isinstance({}, Movie)
except TypeError as e: print(e)
Alt = TypedDict('Alt', {'a': int, 'b': str})
print(Alt(a=1, b='z'), Alt.__name__, typing.is_typeddict(Alt))

UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__)

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), len(get_overloads(f)))

def g(a: int, b: 'Optional[str]' = None, *c: List[int], d: Callable[[int], Awaitable[str]], **e: Any) -> Dict[str, 'Stack']:
    pass
print(get_type_hints(g))
print(g.__annotations__)
class H:
    x: int
    y: ClassVar[Optional[int]] = 3
    z: Final = 5
    w: Annotated[int, 'meta']
class H2(H):
    q: List[H]
for n, t in get_type_hints(H2).items(): print(n, t)
print(get_type_hints(H2, include_extras=True)['w'])
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int, str], bool]), get_origin(Union[int, str]), get_args(Optional[int]),
      get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(Literal[1]), get_args(Literal[1, 2]), get_origin(int), get_args(int),
      get_origin(list[int]), get_args(int | str), get_origin(int | None))
@dataclass
class D(Generic[T]):
    a: T
    b: ClassVar[int] = 3
    c: Optional[List[T]] = None
    d: typing.ClassVar[str] = 'k'
print(D(1), [f.name for f in fields(D)], D.__doc__, D[int](5))
@final
class Fin: pass
print(Fin.__final__, TYPE_CHECKING)
try: assert_never(3)
except AssertionError as e: print(e)
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] == List[str], Optional[int] == Union[None, int])
print({List[int]: 1}[List[int]], Union[int, str] | None, Optional[List[T]][int], Callable[..., T][str], Tuple[T, K][int, str])
def process(items: Iterable[T], key: Callable[[T], int] = len) -> list[T]: return sorted(items, key=key)
print(process(['aaa', 'b']))
import inspect
print(inspect.signature(g), inspect.signature(process))
def nonew(x: int | None = None, y: "list[int]" = [], z: Optional[int] = None): pass
print(inspect.signature(nonew), get_type_hints(nonew))
try: get_type_hints(lambda: 0); print(get_type_hints(len)); get_type_hints(3)
except TypeError as e: print(e)
class Bad:
    x: Missing
try: get_type_hints(Bad)
except NameError as e: print(e)
async def co(x: int) -> Coroutine[Any, Any, int]: pass
print(get_type_hints(co))
