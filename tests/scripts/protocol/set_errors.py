# An exception, or a change, half way through an operation on sets leaves what
# CPython leaves.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        if self.name == "bad hash":
            raise ValueError(self.name)
        return self.hash

    def __eq__(self, other):
        if "bad" in (self.name, other.name):
            raise ArithmeticError(self.name + other.name)
        if "act" in (self.name, other.name) and acts:
            acts.pop()()
        return self.name == other.name

    def __repr__(self):
        return self.name


def attempt(action, *left):
    try:
        print(action(), end=" ")
    except Exception as error:
        print(type(error).__name__, error, end=" ")
    print(*left)


def fails(count):
    for i in range(count):
        yield K("n%d" % i, i)
    raise LookupError("iterator")


def keys():
    return [K("k%d" % i, i) for i in range(5)]


bad, bad_hash = K("bad", 3), K("bad hash")
for method in ("update", "intersection_update", "difference_update", "symmetric_difference_update", "union",
               "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    for others in ([K("k1", 1), bad, K("k4", 4)], [K("k1", 1), bad_hash, K("k4", 4)], fails(3), [K("k2", 2), []], 5,
                   {K("k1", 1), bad}, {K("k1", 1): 1, bad: 2}):
        s = set(keys())
        attempt(lambda: getattr(s, method)(others), s)
for make in (set, frozenset, dict.fromkeys):
    attempt(lambda: make(fails(2)))
    attempt(lambda: make([bad, K("other", 3)]))
    attempt(lambda: make([bad_hash]))
    attempt(lambda: make(7))


def grow():
    for i in range(20):
        target.add(1000 + i)


def shrink():
    target.clear()


def again():
    target.clear()
    target.update(keys())


acts = []
for act in (grow, shrink, again):
    for operation in ("__or__", "__and__", "__sub__", "__xor__", "__le__", "__ge__", "__eq__", "__ior__", "__iand__",
                      "__isub__", "__ixor__"):
        for swap in (False, True):
            one = K("act", 2)
            acts[:] = [act]
            target, other = set(keys()), {K("k1", 1), one, K("k3", 3)}
            left, right = (other, target) if swap else (target, other)
            def numbers(x):
                return [i for i in x if isinstance(i, K)] if isinstance(x, (set, frozenset)) else x
            attempt(lambda: numbers(getattr(left, operation)(right)), numbers(left), len(right))


class It:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        print("next", end=" ")
        if not self.items:
            raise StopIteration
        item = self.items.pop(0)
        if isinstance(item, Exception):
            raise item
        return item


s = {1, 2, 3}
attempt(lambda: s.update(It(4, 5, KeyError("it"), 6)), s)
attempt(lambda: s.union(It(7)), s)
attempt(lambda: s.intersection(It(1, 9)), s)
attempt(lambda: s.difference(It(1, 9)), s)
attempt(lambda: s.symmetric_difference(It(1, 9)), s)
attempt(lambda: s.isdisjoint(It(9, 1, 2)), s)
attempt(lambda: s.issuperset(It(1, 9, 2)), s)
attempt(lambda: s.issubset(It(1, 2)), s)
attempt(lambda: s.difference_update(It(1, ValueError("it"), 2)), s)
attempt(lambda: s.symmetric_difference_update(It(2, 2, ValueError("it"))), s)
attempt(lambda: s.intersection_update(It(2, ValueError("it"))), s)
attempt(lambda: set(It(1, 1)))
attempt(lambda: frozenset(It(2)))
attempt(lambda: {*It(1), *It(2)})
attempt(lambda: s | [1])
attempt(lambda: s & "a")
attempt(lambda: s.__or__([1]))
attempt(lambda: s < [1])
