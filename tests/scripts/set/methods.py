def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


a, b = {1, 2, 3}, {2, 3, 4}
f = frozenset([1, 2])
print(a | b, a & b, a - b, a ^ b, a < b, a <= a, {1} < a, a > {1}, a >= b, a == {3, 2, 1}, a != b)
print(f | a, a | f, type(f | a), type(a | f), f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
print(a.union([9], (8,)), a.intersection([1, 2], {2}), a.difference([1], "x"))
print(a.symmetric_difference([3, 4]), a.isdisjoint([9]), a.issubset(range(10)), a.issuperset([1]))
print(a.union(), a.intersection(), a.difference(), {x: 1 for x in a})
c = set(a)
c.add(5)
c.discard(77)
c.remove(1)
c.update("ab", [6])
c.intersection_update({2, 3, 5, "a"})
c.difference_update([2])
c.symmetric_difference_update([3, 30])
print(sorted(map(str, c)))
c.clear()
print(c, len(a), 1 in a, bool(c), list(frozenset([3])))
print({frozenset([1]): "x"}[frozenset([1])], frozenset(f) is f, {1, 2} == frozenset([1, 2]))
print({(1, 2), (1, 2)}, {1, 1.0, True}, len({None, None}))
attempt(lambda: a.remove(99))
attempt(lambda: set().pop())
attempt(lambda: a.add([]))
attempt(lambda: {[1]})
attempt(lambda: {1: 2} in a)
attempt(lambda: a | [1])
attempt(lambda: a + b)
attempt(lambda: a < 1)
attempt(lambda: a == [1, 2, 3])
attempt(lambda: hash(a))
attempt(lambda: a[0])
attempt(lambda: set(5))
attempt(lambda: f.add(1))
attempt(lambda: a.nope)
attempt(lambda: a.union(5))
attempt(lambda: set(x % 3 for x in range(10)))
attempt(lambda: {x * x for x in range(5) if x != 2})
attempt(lambda: set("ab") | set("bc"))
try:
    for item in a:
        a.add(item + 100)
except RuntimeError as error:
    print(error)
d = {1, 2}
d |= {3}
d &= {1, 3}
d -= {1}
d ^= {7}
print(d)
try:
    d |= [1]
except TypeError as error:
    print(error)
f |= {9}
print(sorted(f), type(f).__name__)
