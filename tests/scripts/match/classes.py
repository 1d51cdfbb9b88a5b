# Classes: by position through __match_args__, by keyword, builtin types themselves.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    @property
    def broken(self):
        print("broken is asked")
        raise AttributeError("broken")


def where(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point3(x, y, z=0):
            return f"flat {x} {y}"
        case Point3(broken=b):
            return "never"
        case Point(x=0, y=y) | Point(y, 0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return f"number {n}"
        case bool():
            return "never: a bool is an int"
        case str() | bytes():
            return "text"
        case list([a, b]) | tuple([a, b]):
            return f"pair {a} {b}"
        case dict() as d:
            return f"dict of {len(d)}"
        case set(s):
            return f"set {sorted(s)}"
        case Exception(args=[message]):
            return f"error {message}"
    return "unknown"


for value in (Point(0, 0), Point3(1, 2, 0), Point3(1, 1, 9), Point(0, 5), Point(5, 0), Point(3, 3),
              Point(1, 2), 5, 2.5, True, "x", b"y", [1, 2], (3, 4), {1: 2}, {2, 1}, ValueError("bad"),
              ValueError(1, 2), None):
    print(where(value))


class Meta(type):
    def __instancecheck__(cls, value):
        print("is it one?", value)
        return value == 7


class Seven(metaclass=Meta):
    pass


for value in (7, 8):
    match value:
        case Seven():
            print("seven")
        case _:
            print("no")


def attempt(value, cls, args):
    class Target:
        pass
    if args is not None:
        Target.__match_args__ = args
    value = Target()
    value.a = 1
    try:
        match value:
            case Target(1, 2):
                print("both")
            case Target(1):
                print("one")
            case Target(a=1):
                print("a")
    except TypeError as e:
        print(e)


for args in (None, (), ("a",), ("a", "a"), ("a", 5), ["a", "b"], ("b", "a")):
    attempt(None, None, args)
for value, number in ((5, 1), ("x", 2)):
    try:
        match value:
            case int(1, 2):
                print("never")
            case str(real="x"):
                print("never")
            case number():
                print("never")
    except TypeError as e:
        print(e)
try:
    match Point(1, 2):
        case Point(1, x=1):
            print("never")
except TypeError as e:
    print(e)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            print("never")
except TypeError as e:
    print(e)
