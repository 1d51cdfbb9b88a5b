# sum, min, max, any and all ask for an item when they want it.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class N:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"N({self.n})"

    def __add__(self, other):
        print("add", self, other)
        return N(self.n + getattr(other, "n", other))

    def __radd__(self, other):
        print("radd", self, other)
        return N(self.n + other)

    def __lt__(self, other):
        print("lt", self, other)
        return Truth(self.n < other.n)

    def __gt__(self, other):
        print("gt", self, other)
        return self.n > other.n

    def __bool__(self):
        print("bool", self)
        return self.n != 0


class Truth:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("truth", self.truth)
        return self.truth


def items(*numbers):
    for n in numbers:
        print("yield", n)
        yield N(n)
    print("ended")


def plain(*numbers):
    for n in numbers:
        print("yield", n)
        yield n


attempt(lambda: sum(items(1, 2)))
# expect: yield 1
# expect: radd N(1) 0
# expect: yield 2
# expect: add N(1) N(2)
# expect: ended
# expect: -> N(3)
attempt(lambda: sum(items(1, 2), N(5)))
# expect: yield 1
# expect: add N(5) N(1)
# expect: yield 2
# expect: add N(6) N(2)
# expect: ended
# expect: -> N(8)
attempt(lambda: sum([1, 2, N(3), 4]))
# expect: radd N(3) 3
# expect: add N(6) 4
# expect: -> N(10)
attempt(lambda: sum(plain(1, 2.5, True)))
# expect: yield 1
# expect: yield 2.5
# expect: yield True
# expect: -> 4.5
attempt(lambda: sum(plain(1, "x", 3)))
# expect: yield 1
# expect: yield x
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: sum([[1], [2]], []))
# expect: -> [1, 2]
attempt(lambda: sum(items(), 7))
# expect: ended
# expect: -> 7
attempt(lambda: min(items(3, 1, 2)))
# expect: yield 3
# expect: yield 1
# expect: lt N(1) N(3)
# expect: truth True
# expect: yield 2
# expect: lt N(2) N(1)
# expect: truth False
# expect: ended
# expect: -> N(1)
attempt(lambda: max(items(3, 1, 4)))
# expect: yield 3
# expect: yield 1
# expect: gt N(1) N(3)
# expect: yield 4
# expect: gt N(4) N(3)
# expect: ended
# expect: -> N(4)
attempt(lambda: min(N(3), N(1)))
# expect: lt N(1) N(3)
# expect: truth True
# expect: -> N(1)
attempt(lambda: max([N(3), N(1)], default=5))
# expect: gt N(1) N(3)
# expect: -> N(3)
attempt(lambda: max(items(), default="none"))
# expect: ended
# expect: -> none
attempt(lambda: max(items()))
# expect: ended
# expect: ValueError max() iterable argument is empty
attempt(lambda: min([], key=lambda n: n))
# expect: ValueError min() iterable argument is empty
attempt(lambda: max(plain(3, 1, 2), key=lambda n: print("key", n) or -n))
# expect: yield 3
# expect: key 3
# expect: yield 1
# expect: key 1
# expect: yield 2
# expect: key 2
# expect: -> 1
attempt(lambda: min(items(3, 1), key=lambda n: n))
# expect: yield 3
# expect: yield 1
# expect: lt N(1) N(3)
# expect: truth True
# expect: ended
# expect: -> N(1)
attempt(lambda: max("abc", key=lambda c: print("key", c) or N(ord(c))))
# expect: key a
# expect: key b
# expect: gt N(98) N(97)
# expect: key c
# expect: gt N(99) N(98)
# expect: -> c
attempt(lambda: any(items(0, 0, 1, 2)))
# expect: yield 0
# expect: bool N(0)
# expect: yield 0
# expect: bool N(0)
# expect: yield 1
# expect: bool N(1)
# expect: -> True
attempt(lambda: any(items(0)))
# expect: yield 0
# expect: bool N(0)
# expect: ended
# expect: -> False
attempt(lambda: all(items(1, 0, 2)))
# expect: yield 1
# expect: bool N(1)
# expect: yield 0
# expect: bool N(0)
# expect: -> False
attempt(lambda: all(items()))
# expect: ended
# expect: -> True
attempt(lambda: any([Truth(False), Truth(True), Truth(True)]))
# expect: truth False
# expect: truth True
# expect: -> True
attempt(lambda: max(1, "a"))
# expect: TypeError '>' not supported between instances of 'str' and 'int'
attempt(lambda: min([1, None]))
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
attempt(lambda: max(1, 2, default=3))
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
attempt(lambda: max())
# expect: TypeError max expected at least 1 argument, got 0
attempt(lambda: max(5))
# expect: TypeError 'int' object is not iterable
attempt(lambda: sum(5, "text"))
# expect: TypeError 'int' object is not iterable
attempt(lambda: sum([], "text"))
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
attempt(lambda: sum([b""], b""))
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]


class Bad:
    def __bool__(self):
        return 5

    def __lt__(self, other):
        raise KeyError("lt")


attempt(lambda: any([0, Bad()]))
# expect: TypeError __bool__ should return bool, returned int
attempt(lambda: min(Bad(), Bad()))
# expect: KeyError 'lt'
attempt(lambda: type(min([Bad()])).__name__)
# expect: -> Bad

# Ints first, then floats, then whatever comes.
print(sum([0.1] * 10), sum([1, 0.1, 0.2, 0.3]), sum([0.1, 1, 0.2, 2, 0.3]))
# expect: 1.0 1.6 3.5999999999999996
print(sum([2**60] * 20), sum([2**70, 0.1, 0.2, 0.3]), sum([0.1, 2**70, -(2**70)]))
# expect: 23058430092136939520 1.1805916207174113e+21 0.0
print(sum([1e16, 1, -1e16]), sum([1e308, 1e308, -1e308]), sum([float("inf"), 1.0]))
# expect: 0.0 inf inf
print(sum([], 0.0), sum([-0.0], -0.0), sum([True, True]), sum([1], True))
# expect: 0.0 -0.0 2 2
print(sum([0.1, 0.2, True, 0.3]), sum([2**63 - 1, 1, 0.5]), sum([1.5, 2**64]))
# expect: 1.6 9.223372036854776e+18 1.8446744073709552e+19
