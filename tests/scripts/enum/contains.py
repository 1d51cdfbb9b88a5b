# A value that is no member: 3.11 warns before it raises.
from enum import Enum, IntEnum


class Day(IntEnum):
    MON = 1


class Colour(Enum):
    RED = "r"


for kind, value in (Day, 1), (Day, 5), (Colour, "r"), (Day, Colour.RED):
    try:
        print(value in kind)
    except TypeError as e:
        print(e)
