# inspect.getmembers(): the attributes and values of objects and classes,
# in the order of their names.
import enum
import inspect
import types


class Base:
    shared = 1

    def greet(self):
        return "hi"

    @staticmethod
    def free():
        return "free"

    @classmethod
    def of_class(cls):
        return cls.__name__


class Child(Base):
    def __init__(self):
        self.own = [1]

    @property
    def told(self):
        return "told"

    @property
    def broken(self):
        raise AttributeError("not now")

    async def run(self):
        return 1


class Slotted:
    __slots__ = ("a", "b")


class Dynamic(Base):
    @types.DynamicClassAttribute
    def hidden(self):
        return 5


class Below(Dynamic):
    pass


class Meta(type):
    @property
    def named(cls):
        return cls.__name__ + "!"


class Made(metaclass=Meta):
    named = 1


class Listing:
    def __dir__(self):
        return ["b", "a", "b", "none"]

    a, b = 1, 2


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


def plain(members):
    return [(name, value) for name, value in members if not name.startswith("__")]


child = Child()
print([name for name, _ in plain(inspect.getmembers(child))])
print([name for name, _ in plain(inspect.getmembers(Child))])
print([name for name, _ in inspect.getmembers(child, inspect.ismethod)])
print([name for name, _ in inspect.getmembers(Child, inspect.isfunction)])
print([name for name, _ in inspect.getmembers(Child, inspect.iscoroutinefunction)])
print(inspect.getmembers(child, lambda value: isinstance(value, (int, list)) and value))
print(inspect.getmembers(Child, lambda value: isinstance(value, property))[0][0])
print([name for name, _ in plain(inspect.getmembers(Slotted))], plain(inspect.getmembers(Slotted())))
print([name for name, _ in plain(inspect.getmembers(Below, lambda value: not callable(value)))])
print([(name, type(value).__name__) for name, value in plain(inspect.getmembers(Below))])
print(plain(inspect.getmembers(Made)), plain(inspect.getmembers(Made())))
print(plain(inspect.getmembers(Listing())))
print([(name, str(value)) for name, value in inspect.getmembers(Colour) if isinstance(value, Colour)])
print([name for name, _ in inspect.getmembers(Base, callable) if not name.startswith("__")])
try:
    inspect.getmembers()
except TypeError as error:
    print(error)
