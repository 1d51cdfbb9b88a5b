"""What becomes of bits that no member has, when nothing is said of it."""
from enum import EJECT, CONFORM, Flag, IntFlag, auto


class Permission(Flag):
    READ = auto()
    WRITE = auto()


class Loose(Flag, boundary=EJECT):
    ONE = 1


class Number(IntFlag):
    ONE = 1


for kind in Permission, Loose, Number:
    for value in 99, 7, -9, 0:
        try:
            print(repr(kind(value)))
        except ValueError as e:
            print(e)
    print(kind._boundary_)
