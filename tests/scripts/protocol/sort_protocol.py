# What sort() does with keys, answers, exceptions and a list that changes.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Item:
    def __init__(self, name, rank):
        self.name, self.rank = name, rank

    def __lt__(self, other):
        print("lt", self, other)
        return self.rank < other.rank

    def __repr__(self):
        return self.name


a, b, c, d = Item("a", 1), Item("b", 2), Item("c", 3), Item("d", 2)
attempt(lambda: sorted([c, b, a]))
# expect: lt b c
# expect: lt a b
# expect: -> [a, b, c]
attempt(lambda: sorted([b, d, a], reverse=True))
# expect: lt d a
# expect: lt b d
# expect: -> [b, d, a]
attempt(lambda: sorted([(1, c), (1, a), (0, b)]))
# expect: lt a c
# expect: -> [(0, b), (1, a), (1, c)]
attempt(lambda: sorted({"x": b, "y": a}, key={"x": b, "y": a}.get))
# expect: lt a b
# expect: -> ['y', 'x']


def key(item):
    print("key", item)
    return item.rank


items = [c, d, b, a]
attempt(lambda: items.sort(key=key))
# expect: key c
# expect: key d
# expect: key b
# expect: key a
# expect: -> None
print(items)
# expect: [a, d, b, c]
attempt(lambda: items.sort(key=key, reverse=True))
# expect: key a
# expect: key d
# expect: key b
# expect: key c
# expect: -> None
print(items)
# expect: [c, d, b, a]
attempt(lambda: [b].sort(key=key))
# expect: key b
# expect: -> None
attempt(lambda: [].sort(key=key))
# expect: -> None


class Greater:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n


attempt(lambda: [g.n for g in sorted([Greater(2), Greater(1)])])
# expect: gt 2 1
# expect: -> [1, 2]


class Shy(Greater):
    def __lt__(self, other):
        print("not implemented", self.n, other.n)
        return NotImplemented


attempt(lambda: [g.n for g in sorted([Shy(2), Shy(1)])])
# expect: not implemented 1 2
# expect: not implemented 1 2
# expect: gt 2 1
# expect: -> [1, 2]
attempt(lambda: [g.n for g in sorted([Shy(2), Greater(1)])])
# expect: gt 2 1
# expect: -> [1, 2]


class Neither:
    pass


attempt(lambda: sorted([Neither(), Neither()]))
# expect: TypeError '<' not supported between instances of 'Neither' and 'Neither'
attempt(lambda: sorted([1, "a"]))
# expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: sorted([1, None, 2]))
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
attempt(lambda: sorted([3, 1], key="no function"))
# expect: TypeError 'str' object is not callable


class Answer:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("bool", self.truth)
        if self.truth is None:
            raise ValueError("no truth")
        return self.truth


class Odd:
    def __init__(self, n, answer):
        self.n, self.answer = n, answer

    def __lt__(self, other):
        return self.answer


attempt(lambda: [o.n for o in sorted([Odd(1, Answer(True)), Odd(2, Answer(True))])])
# expect: bool True
# expect: -> [2, 1]
attempt(lambda: [o.n for o in sorted([Odd(1, 0), Odd(2, []), Odd(3, "yes")])])
# expect: -> [3, 1, 2]
attempt(lambda: sorted([Odd(1, Answer(None)), Odd(2, Answer(None))]))
# expect: bool None
# expect: ValueError no truth


# After an exception nothing is lost, and what was sorted stays so.
class Fails:
    left = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Fails.left -= 1
        if Fails.left < 0:
            raise RuntimeError("enough")
        return self.n < other.n


for left in (0, 3, 100, 300, 650, 900):
    fails = [Fails(n * 37 % 200) for n in range(200)]
    Fails.left = left
    attempt(fails.sort)
    print(left, sorted(f.n for f in fails) == list(range(200)), [f.n for f in fails[:6]])
# expect: RuntimeError enough
# expect: 0 True [0, 37, 74, 111, 148, 185]
# expect: RuntimeError enough
# expect: 3 True [0, 37, 74, 111, 148, 185]
# expect: RuntimeError enough
# expect: 100 True [0, 7, 14, 22, 29, 36]
# expect: RuntimeError enough
# expect: 300 True [0, 6, 7, 13, 14, 21]
# expect: RuntimeError enough
# expect: 650 True [0, 6, 7, 13, 14, 21]
# expect: RuntimeError enough
# expect: 900 True [0, 4, 5, 6, 7, 12]
fails = [Fails(n * 37 % 200) for n in range(200)]
Fails.left = 500
attempt(lambda: fails.sort(reverse=True))
# expect: RuntimeError enough
print([f.n for f in fails[:6]])
# expect: [0, 37, 74, 111, 148, 185]


def fail_on_three(n):
    if n == 3:
        raise KeyError(n)
    return -n


numbers = [1, 2, 3, 4]
attempt(lambda: numbers.sort(key=fail_on_three))
# expect: KeyError 3
print(numbers)
# expect: [1, 2, 3, 4]


# The list is empty meanwhile.
def peek(n):
    print("inside", numbers, len(numbers))
    return -n


attempt(lambda: numbers.sort(key=peek))
# expect: inside [] 0
# expect: inside [] 0
# expect: inside [] 0
# expect: inside [] 0
# expect: -> None
print(numbers)
# expect: [4, 3, 2, 1]


def append(n):
    numbers.append("lost")
    return n


attempt(lambda: numbers.sort(key=append))
# expect: ValueError list modified during sort
print(numbers)
# expect: [1, 2, 3, 4]


def append_and_clear(n):
    numbers.append("lost")
    numbers.clear()
    return n


attempt(lambda: numbers.sort(key=append_and_clear))
# expect: ValueError list modified during sort
print(numbers)
# expect: [1, 2, 3, 4]


class Meddler:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        meddled.append(5)
        return self.n < other.n


meddled = [Meddler(2), Meddler(1)]
attempt(meddled.sort)
# expect: ValueError list modified during sort
print([m.n for m in meddled])
# expect: [1, 2]
nested = [3, 1, 2]
attempt(lambda: nested.sort(key=lambda n: sorted([n, 0, 2], key=lambda m: -m)))
# expect: -> None
print(nested)
# expect: [1, 2, 3]


# How `reverse` is read.
class Flag:
    def __bool__(self):
        print("bool")
        return True

    def __index__(self):
        print("index")
        return 1


def source():
    print("items")
    yield 1
    yield 2


attempt(lambda: sorted(source(), reverse=Flag()))
# expect: items
# expect: bool
# expect: -> [2, 1]
attempt(lambda: sorted([1, 2], reverse=Flag()))
# expect: bool
# expect: -> [2, 1]
attempt(lambda: [1, 2].sort(reverse=Flag()))
# expect: bool
# expect: -> None
attempt(lambda: sorted([1, 2], reverse=7))
# expect: -> [2, 1]
attempt(lambda: sorted([1, 2], reverse="yes"))
# expect: -> [2, 1]
attempt(lambda: sorted([1, 2], reverse=None))
# expect: -> [1, 2]

# Equal items keep their order.
pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda pair: pair[0]))
# expect: [(0, 0), (0, 3), (0, 6), (0, 9), (0, 12), (0, 15), (0, 18), (1, 1), (1, 4), (1, 7), (1, 10), (1, 13), (1, 16), (1, 19), (2, 2), (2, 5), (2, 8), (2, 11), (2, 14), (2, 17)]
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))
# expect: [(2, 2), (2, 5), (2, 8), (2, 11), (2, 14), (2, 17), (1, 1), (1, 4), (1, 7), (1, 10), (1, 13), (1, 16), (1, 19), (0, 0), (0, 3), (0, 6), (0, 9), (0, 12), (0, 15), (0, 18)]
print(sorted([1.0, 1, True, 0, False, 0.0]), sorted("hello"), sorted([float("nan"), 1, 0.5])[1:])
# expect: [0, False, 0.0, 1.0, 1, True] ['e', 'h', 'l', 'l', 'o'] [nan, 1]
