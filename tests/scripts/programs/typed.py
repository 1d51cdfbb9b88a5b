"""Typing-heavy: generics, protocols, overloads, ParamSpec, TypeVarTuple, get_type_hints."""
from __future__ import annotations
import typing as t
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ClassVar, Concatenate, Generic, NamedTuple, NoReturn, ParamSpec, Protocol, Self, TypeAlias, TypeGuard, TypeVar, TypedDict, Union, overload, runtime_checkable, get_args, get_origin, Required, NotRequired, Never, assert_type, assert_never, reveal_type, final, TYPE_CHECKING, LiteralString, Unpack, TypeVarTuple, Literal, Final, Annotated, no_type_check, cast, is_typeddict

P = ParamSpec('P')
R = TypeVar('R', covariant=True)
K = TypeVar('K', bound='Comparable')
N = TypeVar('N', int, float)
Ts = TypeVarTuple('Ts')
Json: TypeAlias = 'dict[str, Json] | list[Json] | str | int | None'

if TYPE_CHECKING:
    from nowhere import Nothing


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Repo(Generic[K, N]):
    items: dict[K, N]
    limit: ClassVar[int] = 10

    def __init__(self) -> None:
        self.items = {}

    def add(self, key: K, value: N) -> Self:
        self.items[key] = value
        return self

    def largest(self) -> tuple[K, N]:
        return max(self.items.items(), key=lambda kv: kv[1])


def timed(label: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def deco(f: Callable[P, R]) -> Callable[P, R]:
        @wraps(f)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            print(label, f.__name__)
            return f(*args, **kwargs)
        return inner
    return deco


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
@timed('double')
def double(x):
    return x * 2


class Config(TypedDict):
    host: Required[str]
    port: NotRequired[int]


class Emp(NamedTuple):
    """An employee."""
    name: str
    pay: float = 10.0

    def raise_(self, by): return self._replace(pay=self.pay * by)


print(double(2), double('a'), len(t.get_overloads(double.__wrapped__)), double.__annotations__)
r: Repo[str, int] = Repo()
print(r.add('a', 1).add('b', 5).largest(), Repo[str, int], get_args(Repo[str, int]), get_origin(Repo[str, int]), Repo.__parameters__)
print(isinstance(3, Comparable), isinstance(Emp('x'), Named), isinstance(object(), Named), issubclass(int, Comparable))
try:
    issubclass(Emp, Named)
except TypeError as e:
    print(e)
try:
    Comparable()
except TypeError as e:
    print(e)
print(t.get_type_hints(Repo.add), t.get_type_hints(Config), t.get_type_hints(Config, include_extras=True), Config.__required_keys__, Config.__total__, is_typeddict(Config))
print(Emp('Ann').raise_(2), Emp.__annotations__, Emp._field_defaults, Emp.__doc__, t.get_type_hints(Emp))
print(P, R, K, N, Ts, K.__bound__, N.__constraints__, R.__covariant__, P.args, P.kwargs)
print(Optional := t.Optional[int], Union[int, str], Union[int, Union[str, None]], int | str | None, (int | None) == t.Optional[int], get_args(int | str), Callable[[int], str], t.Callable[..., int], Callable[P, int], Concatenate[int, P])
print(t.List[int], t.Dict[str, t.List[int]], t.Tuple[int, ...], tuple[()], t.Type[int], t.Iterable[str], Literal['a', 1, None], Annotated[int, 'x', 3], Final[int], ClassVar[str], t.Any, NoReturn, Never, Self, LiteralString)
print(get_origin(t.List[int]), get_origin(Callable[[int], str]), get_args(Callable[[int], str]), get_args(Annotated[int, 1]), get_origin(Literal[1]), Annotated[int, 1].__metadata__)
print(t.ForwardRef('X'), t.List['X'], list['X'], Generic[N], Generic[Unpack[Ts]], dict[str, N][int], t.Dict[str, N][int])
class Arr(Generic[Unpack[Ts]]): pass
print(Arr[int, str], Arr[()], Arr.__parameters__)
for bad in ('list[int, str][0]', 't.List[int, str]', 'Repo[int]', 't.Optional[int, str]', 'Union[()]', 't.Optional[1, 2]', 'Literal', 'Generic[int]', 't.ClassVar[int, str]', 'int[str]', 'Union[1, 2]', 'Callable[int]', 'dict[int][str]', 'Emp(1, 2, 3)', 'TypeVar("T", int)', 'NamedTuple("X", [("a", int)], b=1)', 't.Any()', 'assert_never(3)', 't.cast(int, "3")', 'assert_type(3, str)', 'TypeVar("T", bound=int, covariant=True, contravariant=True)', 'isinstance(3, list[int])', 'isinstance(3, int | str)', 'isinstance(3, t.List[int])'):
    try:
        print(bad, '->', eval(bad))
    except (TypeError, AssertionError) as e:
        print(bad, type(e).__name__, e)
@final
class Leaf: pass
print(Leaf.__final__, reveal_type(3))
def forward(x: 'Missing') -> 'int': ...
print(forward.__annotations__)
try:
    t.get_type_hints(forward)
except NameError as e:
    print(e)
@dataclass
class Tree(Generic[N]):
    value: N
    kids: list[Tree[N]] = field(default_factory=list)
    def walk(self) -> Iterator[N]:
        yield self.value
        for k in self.kids: yield from k.walk()
print(list(Tree(1, [Tree(2), Tree(3, [Tree(4)])]).walk()), Tree.__annotations__, t.get_type_hints(Tree))
Tree(1).walk(2)
