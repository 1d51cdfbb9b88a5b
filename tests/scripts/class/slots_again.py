# One place in the text meets slots of many classes, and of changed ones.
class A:
    __slots__ = ("x", "_y")


class B(A):
    __slots__ = ()


class Dict(A):
    pass


class Asks(A):
    __slots__ = ()

    def __getattr__(self, name):
        return "asked " + name


class Sets(A):
    __slots__ = ()

    def __setattr__(self, name, value):
        A.__dict__[name].__set__(self, [name, value])


class Other:
    __slots__ = ("z",)
    x = A.x


class Gets(A):
    __slots__ = ()

    def __getattribute__(self, name):
        return "got " + name


def get(value):
    try:
        return value.x
    except (AttributeError, TypeError) as error:
        return type(error).__name__ + ": " + str(error)


def set(value, item):
    try:
        value.x = item
        value._y = item
    except (AttributeError, TypeError) as error:
        print(type(error).__name__ + ": " + str(error))


for round in range(3):
    for kind in (A, A, B, Dict, Asks, Sets, Other, Gets, A):
        one = kind()
        print(kind.__name__, get(one), end="; ")
        set(one, round)
        print(get(one), get(one))
        if kind in (A, B):
            del one.x
            print(get(one), one._y)


class Tells:
    __slots__ = ("x",)

    def __init__(self, name):
        self.x = name

    def __del__(self):
        print("gone", self.x, end="; ")


one = A()
for name in "abc":
    set(one, Tells(name))
one = None
print()

one = A()
set(one, 1)
slot = A.x
A.x = 5
print(get(one), get(A()))
set(one, 2)
A.x = property(lambda self: "a property")
print(get(one))
set(one, 3)
A.x = slot
print(get(one))
set(one, 4)
print(get(one), get(5), get(None), get(A))
B.x = slot
two = B()
set(two, 6)
print(get(two), get(one))
print(one.__class__ is A, Dict().__class__.__name__)


class Lies:
    __class__ = 5


class Hides:
    @property
    def __class__(self):
        return int


for value in (Lies(), Hides(), Dict(), Lies(), one):
    print(value.__class__, isinstance(value, int))
