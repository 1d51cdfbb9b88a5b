# What derives from zip, map, filter, enumerate and reversed.
class Marked(zip):
    def __next__(self):
        return super().__next__() + ("x",)


class Named(zip):
    def __init__(self, *sources):
        self.sources = sources


class Made(map):
    def __new__(cls, function, *sources):
        print("new", cls.__name__)
        return super().__new__(cls, function, *sources)


class Sieve(filter):
    pass


class Numbered(enumerate):
    pass


class Back(reversed):
    pass


print(list(Marked("ab", "cd")), next(Marked([1], [2])))
for item in Marked("a", "b"):
    print(item)
named = Named("ab", [1, 2])
print(named.sources, dict(named), list(named), Named.__mro__[1:])
made = Made(lambda x, y: x * y, [1, 2], [3, 4])
print(list(made), isinstance(made, map), list(Sieve(None, [0, 1, "", 2])))
print(list(Numbered("ab", start=3)), Numbered("a").__next__())
print(list(Back((1, 2))), type(Back((1, 2))).__name__)
print(type(Back([1])).__name__, type(Back(range(3))).__name__)
try:
    Back(3)
except TypeError as e:
    print(e)

# No range longer than any list is begun with.
for walk in (list, tuple, sorted, [].extend, lambda x: [*x], lambda x: [0] + x):
    try:
        walk(range(2 ** 63))
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
try:
    bytearray(b"a").center(3, bytearray(b"xyz"))
except TypeError as e:
    print(e)
