# Lists grow item by item: what came before an exception stays.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


def broken(n):
    for i in range(n):
        yield i
    raise ValueError("broken")


items = ["x"]
attempt(lambda: items.extend(broken(2)))
# expect: ValueError broken
print(items)
# expect: ['x', 0, 1]
attempt(lambda: items.__iadd__(broken(1)))
# expect: ValueError broken
print(items)
# expect: ['x', 0, 1, 0]


def add():
    items = [1]
    try:
        items += broken(2)
    finally:
        print("left", items)


attempt(add)
# expect: left [1, 0, 1]
# expect: ValueError broken


def watch():
    for i in range(3):
        print(len(grown))
        yield i


grown = []
grown.extend(watch())
# expect: 0
# expect: 1
# expect: 2
grown += watch()
# expect: 3
# expect: 4
# expect: 5
print(grown)
# expect: [0, 1, 2, 0, 1, 2]


def meddle():
    yield 1
    changed.append("between")
    yield 2
    changed.clear()
    yield 3


changed = [0]
changed.extend(meddle())
print(changed)
# expect: [3]
attempt(lambda: list(broken(2)))
# expect: ValueError broken
attempt(lambda: tuple(broken(2)))
# expect: ValueError broken
attempt(lambda: [0, *broken(1)])
# expect: ValueError broken
attempt(lambda: print(*broken(1)))
# expect: ValueError broken
attempt(lambda: sorted(broken(1)))
# expect: ValueError broken


class Sized:
    """Its length is asked for, as a hint."""

    def __init__(self, length):
        self.length = length

    def __iter__(self):
        print("iter")
        return iter("ab")

    def __len__(self):
        print("len")
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


def show(*args):
    return args


for make in (
    list,
    tuple,
    sorted,
    lambda x: [*x],
    lambda x: (0, *x),
    lambda x: show(*x),
    lambda x: show(1, *x),
    lambda x: [1].extend(x),
    lambda x: [1].__iadd__(x),
    lambda x: max(x),
    lambda x: any(x),
    lambda x: list(enumerate(x)),
    lambda x: list(zip(x)),
    lambda x: list(map(str, x)),
):
    attempt(lambda: make(Sized(2)))
# expect: iter
# expect: len
# expect: -> ['a', 'b']
# expect: iter
# expect: len
# expect: -> ('a', 'b')
# expect: iter
# expect: len
# expect: -> ['a', 'b']
# expect: iter
# expect: len
# expect: -> ['a', 'b']
# expect: iter
# expect: len
# expect: -> (0, 'a', 'b')
# expect: iter
# expect: len
# expect: -> ('a', 'b')
# expect: iter
# expect: len
# expect: -> (1, 'a', 'b')
# expect: iter
# expect: len
# expect: -> None
# expect: iter
# expect: len
# expect: -> [1, 'a', 'b']
# expect: iter
# expect: -> b
# expect: iter
# expect: -> True
# expect: iter
# expect: -> [(0, 'a'), (1, 'b')]
# expect: iter
# expect: -> [('a',), ('b',)]
# expect: iter
# expect: -> ['a', 'b']
attempt(lambda: list(Sized(100)))
# expect: iter
# expect: len
# expect: -> ['a', 'b']
attempt(lambda: list(Sized(-1)))
# expect: iter
# expect: len
# expect: ValueError __len__() should return >= 0
attempt(lambda: list(Sized(TypeError("swallowed"))))
# expect: iter
# expect: len
# expect: -> ['a', 'b']
attempt(lambda: list(Sized(KeyError("told"))))
# expect: iter
# expect: len
# expect: KeyError 'told'
attempt(lambda: list(Sized("no number")))
# expect: iter
# expect: len
# expect: -> ['a', 'b']


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("a")

    def __length_hint__(self):
        print("hint")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


attempt(lambda: list(Hint(5)))
# expect: hint
# expect: -> ['a']
attempt(lambda: list(Hint(NotImplemented)))
# expect: hint
# expect: -> ['a']
attempt(lambda: list(Hint(-1)))
# expect: hint
# expect: ValueError __length_hint__() should return >= 0
attempt(lambda: list(Hint("x")))
# expect: hint
# expect: TypeError __length_hint__ must be an integer, not str
attempt(lambda: list(Hint(TypeError("swallowed"))))
# expect: hint
# expect: -> ['a']
attempt(lambda: list(Hint(ValueError("told"))))
# expect: hint
# expect: ValueError told

# Who is called is told where its only argument is no iterable.
attempt(lambda: [*5])
# expect: TypeError Value after * must be an iterable, not int
attempt(lambda: (1, *5))
# expect: TypeError Value after * must be an iterable, not int
attempt(lambda: show(*5))
# expect: TypeError __main__.show() argument after * must be an iterable, not int
attempt(lambda: show(1, *5))
# expect: TypeError Value after * must be an iterable, not int
attempt(lambda: show(*5, 1))
# expect: TypeError Value after * must be an iterable, not int
attempt(lambda: print(*None))
# expect: TypeError print() argument after * must be an iterable, not NoneType
attempt(lambda: [].append(*5))
# expect: TypeError list.append() argument after * must be an iterable, not int
attempt(lambda: Sized(*5))
# expect: TypeError __main__.Sized() argument after * must be an iterable, not int
attempt(lambda: list(*5))
# expect: TypeError list() argument after * must be an iterable, not int
attempt(lambda: [].extend(5))
# expect: TypeError 'int' object is not iterable
attempt(lambda: [].__iadd__(5))
# expect: TypeError 'int' object is not iterable
