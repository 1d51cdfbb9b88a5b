# dir() of members whose enum is mixed with a type.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum


class Number(IntEnum):
    ONE = 1
    TWO = 2

    def shown(self):
        return str(self.value)

    @property
    def twice(self):
        return self.value * 2


class Word(StrEnum):
    A = 'a'
    upper_case = 'UP'


class Bits(IntFlag):
    R = 1
    W = 2


class Ratio(float, Enum):
    HALF = 0.5


class Plain(Enum):
    A = 1

    def hello(self):
        return 'hello'


for member in Number.ONE, Word.A, Bits.R, Bits.R | Bits.W, Ratio.HALF, Plain.A:
    names = dir(member)
    print(member, [name for name in names if not name.startswith('_')])
    print(names == sorted(set(names)), '__dir__' in names, '__add__' in names, 'name' in names, 'twice' in names)
