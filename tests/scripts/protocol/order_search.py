# in, index(), count() and remove() ask items from the left, the item first.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class E:
    def __init__(self, name, same=()):
        self.name, self.same = name, same

    def __eq__(self, other):
        print("eq", self, other)
        return self.name in getattr(other, "same", ()) or other == self.name

    def __repr__(self):
        return self.name


a, b, c = E("a"), E("b"), E("c")
items, fixed = [a, b, c, b], (a, b, c, b)
attempt(lambda: "b" in items)
# expect: eq a b
# expect: eq b b
# expect: -> True
attempt(lambda: "b" in fixed)
# expect: eq a b
# expect: eq b b
# expect: -> True
attempt(lambda: E("x", "c") in [1, a, b, c])
# expect: eq x 1
# expect: eq a x
# expect: eq x a
# expect: eq b x
# expect: eq x b
# expect: eq c x
# expect: -> True
attempt(lambda: b in items)
# expect: eq a b
# expect: eq b a
# expect: -> True
attempt(lambda: items.index("c"))
# expect: eq a c
# expect: eq b c
# expect: eq c c
# expect: -> 2
attempt(lambda: fixed.index("b", 2))
# expect: eq c b
# expect: eq b b
# expect: -> 3
attempt(lambda: items.index("a", 1, -1))
# expect: eq b a
# expect: eq c a
# expect: ValueError 'a' is not in list
attempt(lambda: fixed.index("z"))
# expect: eq a z
# expect: eq b z
# expect: eq c z
# expect: eq b z
# expect: ValueError tuple.index(x): x not in tuple
attempt(lambda: items.index(E("z")))
# expect: eq a z
# expect: eq z a
# expect: eq b z
# expect: eq z b
# expect: eq c z
# expect: eq z c
# expect: eq b z
# expect: eq z b
# expect: ValueError z is not in list
attempt(lambda: items.count("b"))
# expect: eq a b
# expect: eq b b
# expect: eq c b
# expect: eq b b
# expect: -> 2
attempt(lambda: fixed.count("b"))
# expect: eq a b
# expect: eq b b
# expect: eq c b
# expect: eq b b
# expect: -> 2
attempt(lambda: items.remove("b"))
# expect: eq a b
# expect: eq b b
# expect: -> None
print(items)
# expect: [a, c, b]
attempt(lambda: items.remove("z"))
# expect: eq a z
# expect: eq c z
# expect: eq b z
# expect: ValueError list.remove(x): x not in list


class Shrinks:
    def __eq__(self, other):
        changed.clear()
        return other == "yes"


changed = [Shrinks(), 1, 2]
attempt(lambda: "no" in changed)
# expect: -> False
changed = [0, Shrinks(), 1, 2]
attempt(lambda: changed.index("yes"))
# expect: -> 1
changed = [0, Shrinks(), 1, 2]
attempt(lambda: changed.remove("yes"))
# expect: -> None
print(changed)
# expect: []


class Fails:
    def __eq__(self, other):
        raise KeyError("from eq")


attempt(lambda: 1 in [0, Fails()])
# expect: KeyError 'from eq'
attempt(lambda: [0, Fails()].count(0))
# expect: KeyError 'from eq'
attempt(lambda: (0, Fails()).index(5))
# expect: KeyError 'from eq'
attempt(lambda: [1].index(1, None))
# expect: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: [1].index(1, "x"))
# expect: TypeError slice indices must be integers or have an __index__ method


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


numbers = list(range(6))
attempt(lambda: numbers[Index(1)])
# expect: index 1
# expect: -> 1
attempt(lambda: numbers[Index(-1) : Index(0) : Index(-2)])
# expect: index -2
# expect: index -1
# expect: index 0
# expect: -> [5, 3, 1]
attempt(lambda: tuple(numbers)[Index(1) : Index(3)])
# expect: index 1
# expect: index 3
# expect: -> (1, 2)
attempt(lambda: range(10, 20)[Index(2)])
# expect: index 2
# expect: -> 12
attempt(lambda: range(10, 20)[Index(2) : Index(8) : Index(3)])
# expect: index 3
# expect: index 2
# expect: index 8
# expect: -> range(12, 18, 3)
attempt(lambda: range(Index(1), Index(9), Index(4)))
# expect: index 1
# expect: index 9
# expect: index 4
# expect: -> range(1, 9, 4)
attempt(lambda: numbers.index(4, Index(1), Index(5)))
# expect: index 1
# expect: index 5
# expect: -> 4
numbers[Index(0)] = "new"
# expect: index 0
numbers[Index(1) : Index(3)] = "ab"
# expect: index 1
# expect: index 3
del numbers[Index(3)]
# expect: index 3
print(numbers)
# expect: ['new', 'a', 'b', 4, 5]


def items_of(*values):
    for value in values:
        print("item", value, len(numbers))
        yield value


numbers[1:2] = items_of(7, 8, 9)
# expect: item 7 5
# expect: item 8 5
# expect: item 9 5
print(numbers)
# expect: ['new', 7, 8, 9, 'b', 4, 5]
numbers[::2] = items_of(1, 2, 3, 4)
# expect: item 1 7
# expect: item 2 7
# expect: item 3 7
# expect: item 4 7
print(numbers)
# expect: [1, 7, 2, 9, 3, 4, 4]


def bad():
    numbers[::2] = items_of(1)


attempt(bad)
# expect: item 1 7
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 4


class Ten:
    def __eq__(self, other):
        print("eq", other)
        return other == 2


attempt(lambda: Ten() in range(5))
# expect: eq 0
# expect: eq 1
# expect: eq 2
# expect: -> True
attempt(lambda: range(5).index(Ten()))
# expect: eq 0
# expect: eq 1
# expect: eq 2
# expect: -> 2
attempt(lambda: range(4).count(Ten()))
# expect: eq 0
# expect: eq 1
# expect: eq 2
# expect: eq 3
# expect: -> 1
attempt(lambda: range(5).index(7))
# expect: ValueError 7 is not in range
attempt(lambda: range(5).index("x"))
# expect: ValueError sequence.index(x): x not in sequence
attempt(lambda: (2.0 in range(5), 2.5 in range(5), None in range(5), range(5).index(3.0)))
# expect: -> (True, False, False, 3)
