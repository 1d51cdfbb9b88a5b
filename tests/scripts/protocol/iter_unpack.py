# Unpacking asks for one item more than there are targets, and no more.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Source:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        if self.n == 0:
            print("end")
            raise StopIteration
        self.n -= 1
        print("next", self.n)
        return self.n


def numbers(n):
    try:
        for i in range(n):
            print("yield", i)
            yield i
        print("ended")
    finally:
        print("closed")


def two(it):
    a, b = it
    return a, b


def star(it):
    a, *b, c = it
    return a, b, c


def last(it):
    *a, b = it
    return a, b


attempt(lambda: two(Source(2)))
# expect: iter
# expect: next 1
# expect: next 0
# expect: end
# expect: -> (1, 0)
attempt(lambda: two(Source(1)))
# expect: iter
# expect: next 0
# expect: end
# expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(lambda: two(Source(5)))
# expect: iter
# expect: next 4
# expect: next 3
# expect: next 2
# expect: ValueError too many values to unpack (expected 2)
attempt(lambda: two(numbers(2)))
# expect: yield 0
# expect: yield 1
# expect: ended
# expect: closed
# expect: -> (0, 1)
attempt(lambda: two(numbers(1)))
# expect: yield 0
# expect: ended
# expect: closed
# expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(lambda: two(numbers(9)))
# expect: yield 0
# expect: yield 1
# expect: yield 2
# expect: ValueError too many values to unpack (expected 2)
# expect: closed
attempt(lambda: star(Source(2)))
# expect: iter
# expect: next 1
# expect: iter
# expect: next 0
# expect: end
# expect: -> (1, [], 0)
attempt(lambda: star(Source(4)))
# expect: iter
# expect: next 3
# expect: iter
# expect: next 2
# expect: next 1
# expect: next 0
# expect: end
# expect: -> (3, [2, 1], 0)
attempt(lambda: star(Source(1)))
# expect: iter
# expect: next 0
# expect: iter
# expect: end
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
attempt(lambda: star(Source(0)))
# expect: iter
# expect: end
# expect: ValueError not enough values to unpack (expected at least 2, got 0)
attempt(lambda: last(numbers(3)))
# expect: yield 0
# expect: yield 1
# expect: yield 2
# expect: ended
# expect: closed
# expect: -> ([0, 1], 2)
attempt(lambda: two("ab"))
# expect: -> ('a', 'b')
attempt(lambda: two({"k": 1, "l": 2}))
# expect: -> ('k', 'l')
attempt(lambda: two(range(3)))
# expect: ValueError too many values to unpack (expected 2)
attempt(lambda: two([1]))
# expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(lambda: two((1, 2, 3)))
# expect: ValueError too many values to unpack (expected 2)
attempt(lambda: two(map(str, [1, 2])))
# expect: -> ('1', '2')
attempt(lambda: star([1, 2, 3, 4]))
# expect: -> (1, [2, 3], 4)
attempt(lambda: star([1]))
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
attempt(lambda: two(5))
# expect: TypeError cannot unpack non-iterable int object
attempt(lambda: star(None))
# expect: TypeError cannot unpack non-iterable NoneType object
attempt(lambda: two(b"xy"))
# expect: -> (120, 121)
attempt(lambda: two({1}))
# expect: ValueError not enough values to unpack (expected 2, got 1)


class Odd:
    def __iter__(self):
        raise TypeError("no iterator from me")


attempt(lambda: two(Odd()))
# expect: TypeError no iterator from me


def fail():
    yield 1
    raise ValueError("while unpacking")


attempt(lambda: two(fail()))
# expect: ValueError while unpacking
attempt(lambda: last(fail()))
# expect: ValueError while unpacking
(a, b), *c = zip("ab", numbers(2))
# expect: yield 0
# expect: yield 1
# expect: closed
print(a, b, c)
# expect: a 0 [('b', 1)]
for (x, y), z in zip([(1, 2)], numbers(1)):
    print(x, y, z)
# expect: yield 0
# expect: 1 2 0
# expect: closed
[a, [b, c]] = Source(1), (n for n in "xy")
print(type(a).__name__, b, c)
# expect: Source x y
