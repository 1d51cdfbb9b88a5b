# reversed(): __reversed__, or a length and __getitem__, and who hints at it.
class Items:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        print("len")
        return len(self.items)

    def __getitem__(self, index):
        print("getitem", index)
        return self.items[index]


class NoLength:
    def __getitem__(self, index):
        return index


class Own:
    def __reversed__(self):
        print("own")
        return iter("own")


class Forbids(Items):
    __reversed__ = None


class Anything:
    def __reversed__(self):
        return 5


class Stops(Items):
    def __getitem__(self, index):
        if index < 2:
            raise StopIteration if index else IndexError("index")
        return super().__getitem__(index)


class Breaks(Items):
    def __getitem__(self, index):
        raise KeyError(index)


class BadLength(Items):
    def __len__(self):
        return -1


class Dict(dict):
    pass


class NoReverseDict(dict):
    __reversed__ = None


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(reversed(Items("abc"))))
print([*reversed(Items("abc"))])
print(tuple(reversed(Items([1, 2]))))
walk = reversed(Items([1, 2, 3]))
print(next(walk), next(walk))
print(list(walk), list(walk), next(walk, "end"))
for item in reversed(Items([4, 5])):
    print(item)
for value in ("abc", b"abc", (1, 2), [1, 2], range(5), {1: 2, 3: 4}, {1: 2}.keys(), {1: 2}.items(), {1: 2}.values(),
              Dict(a=1, b=2), vars(Items).__class__({"x": 1, "y": 2}), "", (), "äöü€"):
    print(list(reversed(value)), type(reversed(value)).__name__)
for value in ({1, 2}, frozenset(), 5, None, iter([]), map(str, []), (i for i in "ab"), NoLength(), Forbids("ab"),
              NoReverseDict(), object(), reversed([1]), {}.keys() | {1}, int, Own):
    attempt(lambda: reversed(value))
attempt(lambda: list(reversed(Own())))
attempt(lambda: reversed(Anything()))
attempt(lambda: list(reversed(Stops("abcde"))))
attempt(lambda: list(reversed(Breaks("abcde"))))
attempt(lambda: list(reversed(BadLength("abcde"))))
attempt(lambda: reversed())
attempt(lambda: reversed([], []))
attempt(lambda: reversed(sequence=[]))
print([].__reversed__, range(3).__reversed__) if False else list([1, 2].__reversed__())
print(list(range(3).__reversed__()), list({1: 2, 3: 4}.__reversed__()), hasattr((), "__reversed__"))
growing = Items([1, 2, 3])
walk = reversed(growing)
print(next(walk))
growing.items.clear()
attempt(lambda: next(walk))
attempt(lambda: next(walk))
