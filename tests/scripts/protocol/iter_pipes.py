# Iterators over iterators ask their sources one after the other, in time.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Source:
    """Tells who asks, and goes on after its end if it is asked again."""

    def __init__(self, name, *items):
        self.name = name
        self.items = list(items)

    def __iter__(self):
        print("iter", self.name)
        return self

    def __next__(self):
        if not self.items:
            print("end", self.name)
            raise StopIteration
        item = self.items.pop(0)
        print("next", self.name, item)
        if isinstance(item, Exception):
            raise item
        return item


attempt(lambda: list(zip(Source("a", 1, 2), Source("b", 3))))
# expect: iter a
# expect: iter b
# expect: next a 1
# expect: next b 3
# expect: next a 2
# expect: end b
# expect: -> [(1, 3)]
attempt(lambda: list(zip([1, 2, 3], Source("b", 3), "xyz")))
# expect: iter b
# expect: next b 3
# expect: end b
# expect: -> [(1, 3, 'x')]
attempt(lambda: list(enumerate(Source("a", "x", "y"), 10)))
# expect: iter a
# expect: next a x
# expect: next a y
# expect: end a
# expect: -> [(10, 'x'), (11, 'y')]
attempt(lambda: list(map(lambda *all: all, Source("a", 1, 2), Source("b", 3, 4, 5))))
# expect: iter a
# expect: iter b
# expect: next a 1
# expect: next b 3
# expect: next a 2
# expect: next b 4
# expect: end a
# expect: -> [(1, 3), (2, 4)]
attempt(lambda: list(map(max, [1, 5], Source("b", 3, 4))))
# expect: iter b
# expect: next b 3
# expect: next b 4
# expect: -> [3, 5]
attempt(lambda: list(filter(None, Source("a", 0, 1, "", "x"))))
# expect: iter a
# expect: next a 0
# expect: next a 1
# expect: next a 
# expect: next a x
# expect: end a
# expect: -> [1, 'x']
attempt(lambda: list(filter(bool, Source("a", 0, 1))))
# expect: iter a
# expect: next a 0
# expect: next a 1
# expect: end a
# expect: -> [1]
attempt(lambda: list(filter(lambda x: x % 2, Source("a", 1, 2, 3))))
# expect: iter a
# expect: next a 1
# expect: next a 2
# expect: next a 3
# expect: end a
# expect: -> [1, 3]

# An end is no end for good: the sources are asked again.
pipe = zip(Source("a", 1, 2, 3), Source("b"))
# expect: iter a
# expect: iter b
attempt(lambda: next(pipe))
# expect: next a 1
# expect: end b
# expect: StopIteration 
attempt(lambda: next(pipe))
# expect: next a 2
# expect: end b
# expect: StopIteration 
source = Source("a")
pipe = enumerate(source)
# expect: iter a
attempt(lambda: next(pipe))
# expect: end a
# expect: StopIteration 
source.items.append("late")
attempt(lambda: next(pipe))
# expect: next a late
# expect: -> (0, 'late')

# What raises stops the pipe and the walk goes on behind it.
pipe = map(lambda x: x * 2, Source("a", 1, ValueError("no"), 3))
# expect: iter a
attempt(lambda: next(pipe))
# expect: next a 1
# expect: -> 2
attempt(lambda: next(pipe))
# expect: next a no
# expect: ValueError no
attempt(lambda: next(pipe))
# expect: next a 3
# expect: -> 6
pipe = zip(Source("a", 1, 2), Source("b", KeyError("k"), 4))
# expect: iter a
# expect: iter b
attempt(lambda: next(pipe))
# expect: next a 1
# expect: next b 'k'
# expect: KeyError 'k'
attempt(lambda: next(pipe))
# expect: next a 2
# expect: next b 4
# expect: -> (2, 4)


def stopper(x):
    if x == 2:
        raise StopIteration
    return x


attempt(lambda: list(map(stopper, [1, 2, 3])))
# expect: -> [1]
attempt(lambda: [x for x in map(stopper, [1, 2, 3])])
# expect: -> [1]
attempt(lambda: list(filter(stopper, [1, 2, 3])))
# expect: -> [1]

pipe = map(stopper, [1, 2, 3])
attempt(lambda: (next(pipe), next(pipe, "none"), next(pipe)))
# expect: -> (1, 'none', 3)


class Falsy:
    def __init__(self, name):
        self.name = name

    def __bool__(self):
        print("bool", self.name)
        return self.name == "yes"

    def __repr__(self):
        return self.name


attempt(lambda: list(filter(None, [Falsy("no"), Falsy("yes")])))
# expect: bool no
# expect: bool yes
# expect: -> [yes]
attempt(lambda: list(filter(lambda x: x, [Falsy("no"), Falsy("yes")])))
# expect: bool no
# expect: bool yes
# expect: -> [yes]


class Broken:
    def __bool__(self):
        raise RuntimeError("no truth")


attempt(lambda: list(filter(None, [Broken()])))
# expect: RuntimeError no truth
attempt(lambda: list(filter(lambda x: Broken(), [1])))
# expect: RuntimeError no truth

# No argument is an iterator of its own; the first bad one is told.
attempt(lambda: zip([1], Source("a"), 5, Source("never")))
# expect: iter a
# expect: TypeError 'int' object is not iterable
attempt(lambda: map(len, Source("a"), None))
# expect: iter a
# expect: TypeError 'NoneType' object is not iterable
attempt(lambda: list(zip()))
# expect: -> []
attempt(lambda: enumerate())
# expect: TypeError enumerate() missing required argument 'iterable'
attempt(lambda: map(len))
# expect: TypeError map() must have at least two arguments.
attempt(lambda: list(zip([1], strict=False)))
# expect: -> [(1,)]
attempt(lambda: list(map(None, [1])))
# expect: TypeError 'NoneType' object is not callable

for index, (left, right) in enumerate(zip("ab", map(str, range(5)))):
    print(index, left, right)
# expect: 0 a 0
# expect: 1 b 1
print(list(zip(*[iter(range(7))] * 3)))
# expect: [(0, 1, 2), (3, 4, 5)]
print(list(enumerate(enumerate(zip("ab", [1, 2]), 5), -1)))
# expect: [(-1, (5, ('a', 1))), (0, (6, ('b', 2)))]
big = enumerate("ab", 2**100)
print(list(big), list(enumerate("abc", 2**49 - 2)))
# expect: [(1267650600228229401496703205376, 'a'), (1267650600228229401496703205377, 'b')] [(562949953421310, 'a'), (562949953421311, 'b'), (562949953421312, 'c')]
