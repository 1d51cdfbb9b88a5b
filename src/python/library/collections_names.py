"""The names of collections.abc."""

from _collections_abc import (
    AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable,
    Collection, Container, Coroutine, Generator, Hashable, ItemsView, Iterable,
    Iterator, KeysView, Mapping, MappingView, MutableMapping, MutableSequence,
    MutableSet, Reversible, Sequence, Set, Sized, ValuesView)
from _collections_abc import __all__
from _taskarium import version

if version >= 312:
    from _collections_abc import Buffer
if version < 314:
    from _collections_abc import ByteString
