# collections.namedtuple: tuples whose items have names.
from collections import namedtuple


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, repr(p), str(p), p.x, p[1], tuple(p), len(p), p == (1, 2), hash(p) == hash((1, 2)), p < (1, 3))
print(Point, Point.__name__, Point.__qualname__, Point.__module__, Point.__doc__, Point.__mro__)
print(Point._fields, Point._field_defaults, Point.__slots__, Point.__match_args__, Point.x, Point.y.__doc__)
print(p._asdict(), p._replace(x=5), Point._make([3, 4]), type(p._replace(y=1)).__name__)
print(p + (3,), p[::-1], [*p], {p: 1}[(1, 2)], p.count(1), p.index(2), 1 in p)
x, y = p
print(x, y, "%s-%s" % p, f"{p.x}:{p.y}", isinstance(p, tuple), issubclass(Point, tuple))
for bad in (lambda: Point(1), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, 2, x=3),
            lambda: setattr(p, "x", 4), lambda: delattr(p, "x"), lambda: setattr(p, "z", 4), lambda: p.z,
            lambda: Point._make([1]), lambda: Point._make([1, 2, 3]), lambda: p._replace(z=1), lambda: p._replace(z=1, w=2),
            lambda: p[5], lambda: hasattr(p, "__dict__"), lambda: Point.x.__get__ and 1 if False else 1):
    attempt(bad)
for arguments in (("A", "x x"), ("A", "_x"), ("A", "class"), ("class", "x"), ("A", "1x"), ("A b", "x"), ("A", ["x", "y y"]),
                  ("A", [1, 2]), ("A", "x,y , z"), ("A", ["a", "b"]), ("A", ()), ("A", "x", )):
    attempt(lambda: namedtuple(*arguments)._fields)
print(namedtuple("R", "a class b a _c", rename=True)._fields)
D = namedtuple("D", "a b c", defaults=(2, 3))
print(D(1), D(1, 5), D(1, c=9), D._field_defaults, D.__new__.__defaults__)
attempt(lambda: namedtuple("D", "a", defaults=(1, 2)))
attempt(lambda: namedtuple("D", "a", True))
E1 = namedtuple("Empty", [])
print(E1(), E1._fields, E1()._asdict())
One = namedtuple("One", ["a"], module="elsewhere")
print(One(1), One.__module__, One, One(a=(1, 2)))


class Vector(namedtuple("Vector", "x y", defaults=[0])):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def size(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __repr__(self):
        return "V" + super().__repr__()


v = Vector(3, 4)
print(v, v.size, v + Vector(1), v._replace(x=0), type(v._replace(x=0)).__name__, Vector._make((1, 2)), v._asdict())


class Open(namedtuple("Base", "a b")):
    def __new__(cls, a, b=10):
        self = super().__new__(cls, a, b)
        self.extra = "extra"
        return self


o = Open(1)
print(o, o.extra, o.__dict__, o._replace(a=3))
Point.x.__doc__ = "the first"
print(Point.x.__doc__)
match p:
    case Point(x=1, y=found):
        print("matched", found)
match p:
    case Point(1, second):
        print("by position", second)
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), max(Point(0, 1), Point(1, 0)), sorted([p, Point(0, 3)], key=lambda q: q.y))

if hasattr(p, "__replace__"):
    print(p.__replace__(x=9))
