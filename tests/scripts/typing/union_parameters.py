# The type variables of a union.
from typing import *

T = TypeVar("T")
K = TypeVar("K")
print((int | list[T]).__parameters__, (T | K | None).__parameters__,
      (int | str).__parameters__, Union[T, int].__parameters__)
print(ContextManager[int])
