# An annotation is evaluated where it stands, and may fail there.
class Point:
    x: int
    y: int = 5

    def move(self, by: "Point") -> "Point":
        return self


print(Point.__annotations__, Point().y, hasattr(Point, "x"))
print(Point.move.__annotations__)
Point.__annotations__["z"] = float
print(Point().__annotations__)


class Sub(Point):
    pass


print(Sub.__annotations__, Sub().__annotations__)
Sub.__annotations__ = {"w": str}
print(Sub.__annotations__)
count: int = 3
print(__annotations__)
try:
    int.__annotations__
except AttributeError as error:
    print(error)


def local():
    a: undefined = 1
    b: also_undefined
    return a


print(local(), local.__annotations__)
try:

    def bad(a: undefined):
        pass

except NameError as error:
    print(error)
try:

    class Bad:
        a: undefined = print("value first")

except NameError as error:
    print(error)


def outer():
    kind = "closure"

    def inner(a: kind):
        pass

    return inner


print(outer().__annotations__)
local.__annotations__ = {"return": 1}
print(local.__annotations__)
try:
    local.__annotations__ = 5
except TypeError as error:
    print(error)
x: undefined
