# collections.deque, with and without a limit.
from collections import deque


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d[2], "b" in d, "q" in d, bool(d), bool(deque()), list(d), d.maxlen)
print(d.pop(), d.popleft(), d)
d.extend([1, 2, 3])
d.extendleft([4, 5])
print(d, d.count(1), d.index(2), d.index(2, 3), d.index("a", -100, 100))
d.rotate(1); print(d)
d.rotate(-2); print(d)
d.rotate(10 ** 9); print(d)
d.rotate(); print(d)
d.reverse(); print(d)
d.insert(2, "new"); d.insert(-1, "end"); d.insert(100, "last"); d.insert(-100, "first")
print(d)
d.remove(2); del d[0]; del d[-1]; d[0] = "set"; d[-1] = "tail"
print(d)
print(list(reversed(d)), sorted(map(str, d)), [x for x in d][:3], d.copy() == d, d.copy() is d)
d.clear(); print(d, len(d))
m = deque(range(10), maxlen=3)
print(m, m.maxlen)
m.append(10); print(m)
m.appendleft(0); print(m)
m.extend("xy"); print(m)
m.extendleft("pq"); print(m)
m += [7]; print(m)
m *= 2; print(m)
print(m + deque([1]), m * 2, 2 * deque([1, 2]), deque([1]) + deque([2]), type(m + deque([1])).__name__, (m * 2).maxlen)
z = deque([1, 2], 0); z.append(3); z.extend([4]); print(z)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque([1])[-2],
            lambda: deque([1])["a"], lambda: deque([1])[0:1], lambda: deque(5), lambda: deque([], -1), lambda: deque([], "x"),
            lambda: deque(1, 2, 3), lambda: deque([1]).remove(2), lambda: deque([1]).index(5),
            lambda: m.insert(0, 1), lambda: hash(deque()), lambda: deque([1]) + [1], lambda: deque([1]) * "a", lambda: deque([1]) < [1],
            lambda: deque([1]) == [1], lambda: setattr(m, "maxlen", 4), lambda: setattr(m, "x", 4), lambda: m.x,
            lambda: deque.append(5, 1), lambda: deque().append(), lambda: deque([1]).rotate("a"), lambda: m.__setitem__(9, 1),
            lambda: m.__delitem__(9), lambda: deque.__init__(5)):
    attempt(bad)
print(deque([1, 2]) == deque([1, 2]), deque([1]) != deque([2]), deque([1, 2]) < deque([1, 3]), deque([1]) <= deque([1]),
      deque([2]) > deque([1, 5]), deque([]) >= deque([1]), deque([1, 2], 2) == deque([1, 2]))


def mutate(change):
    q = deque([1, 2, 3, 4])
    try:
        for item in q:
            print(item, end=" ")
            if item == 2:
                change(q)
        print("done", q)
    except Exception as error:
        print(type(error).__name__, error)


mutate(lambda q: q.append(5))
mutate(lambda q: q.popleft())
mutate(lambda q: q.rotate(1))
mutate(lambda q: q.__setitem__(0, 9))
mutate(lambda q: q.clear())
mutate(lambda q: q.reverse())
mutate(lambda q: q.append(q.pop()))
mutate(lambda q: q.remove(4))
mutate(lambda q: q.extend([]))
nested = deque([1]); nested.append(nested); print(nested, repr(nested))


class Loud:
    def __init__(self, n, action=None):
        self.n, self.action = n, action

    def __eq__(self, other):
        print("eq", self.n, other)
        if self.action:
            self.action()
        return other == self.n

    def __repr__(self):
        return f"L{self.n}"


q = deque([Loud(1), Loud(2), Loud(3)])
print(2 in q, q.count(3), q.index(2), q)
q.remove(2); print(q)
print(q == deque([1, 3]), deque([1, 3]) == q, q != deque([1, 4]))
q = deque(); q.extend([Loud(1, q.clear), Loud(2)])
attempt(lambda: 5 in q)
q = deque(); q.extend([Loud(1, lambda: q.append(1)), Loud(2)])
attempt(lambda: q.count(5))
q = deque(); q.extend([Loud(1, lambda: q.append(1)), Loud(2)])
attempt(lambda: q.remove(5))
q = deque(); q.extend([Loud(1, lambda: q.append(1)), Loud(2)])
attempt(lambda: q.index(5))
q = deque([1, 2, 3]); q.extend(q); print(q); q.extendleft(q); print(q); q += q; print(len(q))


class Stack(deque):
    def __init__(self, *args, name="s"):
        super().__init__(*args)
        self.name = name

    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        return ("item", super().__getitem__(i))


s = Stack([1, 2])
print(s.push(3), s.name, s[0], s.__dict__, type(s.copy()).__name__, s.copy(), isinstance(s, deque), s + deque([4]), type(s + deque([4])).__name__, type(s * 2).__name__)
print(Stack([1], 1), deque(s), [*s], list(reversed(s)), s == deque([1, 2, 3]))
print(deque, deque.__name__, deque.__module__, deque[int])
def gen():
    yield 1
    raise KeyError("stop")
q = deque([0])
attempt(lambda: q.extend(gen()))
print(q)
first, *rest = deque([1, 2, 3]); print(first, rest, *deque("ab"), {*deque([1])}, dict(deque([(1, 2)])), sum(deque([1, 2])), "".join(deque("xy")))
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))
match deque([1, 2]):
    case [a, b]:
        print("sequence", a, b)


# What it is called with, by itself and by a class that derives from it.
class Derived(deque):
    pass


for make in deque, Derived, deque().__init__:
    for arguments, keywords in [((), {"maxle": 1}), (([], 1), {"z": 1}),
                                (([], 1, 2), {}), (([],), {"iterable": 1}),
                                (([],), {"maxlen": 1, "z": 2})]:
        try:
            print(make(*arguments, **keywords))
        except TypeError as error:
            print(error)
