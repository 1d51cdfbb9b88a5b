# How a pack of types is shown, which is another way since 3.12.
from typing import *

Ts = TypeVarTuple("Ts")
print(Unpack[Ts], tuple[Unpack[Ts]], Tuple[int, Unpack[Ts]], [*Ts])


class Array(Generic[Unpack[Ts]]):
    pass


print(Array[int, str], Array.__parameters__, Array[Unpack[Ts]])
