import typing
from typing import (TypeVar, List, Dict, Optional, Union, Any, Callable, Awaitable, Coroutine, AsyncIterator, Iterable, Tuple, Type, Set, FrozenSet, Literal, Final, ClassVar, Annotated, NoReturn, Sequence, Mapping, Generator, AsyncGenerator, Iterator, Text, AnyStr, Hashable, Sized, Never, Self, LiteralString, IO, Concatenate, TypeAlias, Required, NotRequired, Protocol, Generic, SupportsInt, TypeGuard, Unpack, ParamSpec, ForwardRef, NewType, Reversible, Collection, KeysView, MutableMapping)
T = TypeVar('T'); K = TypeVar('K', bound=int); V = TypeVar('V', int, str); C = TypeVar('C', covariant=True)
print(T, K, V, C, repr(TypeVar('X', contravariant=True)), T.__name__, K.__bound__, V.__constraints__)
for t in (List, List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None, str], Union[int], Any, Callable[[int], str], Callable[..., Any], Callable,
  Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[int], Iterable[T], Tuple[int, ...], Tuple[int, str], Tuple, Tuple[()], Type[int], Set[int], FrozenSet[int],
  Literal[1, 'a'], Final, Final[int], ClassVar[int], Annotated[int, 'x'], NoReturn, Sequence[int], Mapping[str, List[int]], Generator[int, None, str], AsyncGenerator[int, None],
  Iterator[int], Union[List[int], None], Optional[List['Node']], Text, AnyStr, Hashable, Sized, Never, Self, LiteralString, IO[str], Concatenate[int, ...], TypeAlias, Required[int], NotRequired[int],
  Union[int, str][()] if 0 else Union[T, int], List[T][int], Dict[K, T][int, str], Union[T, None][int], Optional[Union[int, str]], Union[int, int], Union[Union[int, str], float],
  List[List[int]], Callable[[T], T][int], Literal[None], Literal[True], Protocol, Generic, Generic[T], SupportsInt, int | None, Optional[int] | str, TypeGuard[int], Unpack, ParamSpec('P'), ForwardRef('x'), NewType('U', int), Type, Reversible[int], Collection[int], KeysView[int], MutableMapping[str, int]):
    print(t)
