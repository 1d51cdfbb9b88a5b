# Classes that derive from set and frozenset.
def show(what, action):
    try:
        print(what, "->", action())
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


class S(set):
    pass


class F(frozenset):
    pass


for T in (S, F):
    s = T([1, 2])
    s.tag = "attribute"
    print(s, T(), s.tag, s.__dict__, len(s), 1 in s, bool(s), bool(T()), list(s), T.__mro__, isinstance(s, (set, frozenset)))
    for what, x in (("copy", s.copy()), ("|", s | {3}), ("reflected", {3} | s), ("&", s & {1}), ("-", s - {1}), ("^", s ^ {1, 5}),
                    ("union", s.union([4])), ("union of nothing", s.union()), ("intersection", s.intersection([1])),
                    ("difference", s.difference([1])), ("symmetric", s.symmetric_difference([1])), ("set", set(s)),
                    ("frozenset", frozenset(s)), ("itself", T(s)), ("both", s | s), ("other", frozenset([9]) | s)):
        print(what, type(x).__name__, x)
    show("equal", lambda: (s == {1, 2}, {1, 2} == s, s != frozenset([1, 2]), s < {1, 2, 3}, s <= s, s > {1}, s == T([2, 1]), s == [1, 2]))
    show("disjoint", lambda: (s.isdisjoint(T([1])), {1}.isdisjoint(s), s.issubset(T([1, 2, 3])), s.issuperset([1])))
    show("not iterable", lambda: T(5))
    show("hash", lambda: hash(T([1])) == hash(frozenset([1])))
    show("as a key", lambda: {T([1]): "found"}[frozenset([1])])
    show("in a set", lambda: (T([1]) in {frozenset([1])}, frozenset([1]) in {T([1])} if T is F else None))
    show("str", lambda: (str(s), "%s" % s, f"{s}"))
    show("for", lambda: [x for x in s])
s = S([1])
s |= {2}
s.add(3)
s &= {2, 3, 4}
s ^= {4}
s -= {3}
print(type(s).__name__, s, s.pop(), s, s.update([7]), s.discard(7), s)
f = F([1])
f |= {2}
print(type(f).__name__, f)
print(F(F([1])) is F, type(F(frozenset([1]))).__name__, type(frozenset(F([1]))).__name__, frozenset(f) is f, f.copy() is f)


class Init(set):
    def __init__(self, a, b=()):
        print("init", end=" ")
        self.a = a
        super().__init__(b)

    def add(self, item):
        print("add", item, end=" ")
        super().add(item)

    def __contains__(self, item):
        print("in", item, end=" ")
        return super().__contains__(item)

    def __iter__(self):
        print("iter", end=" ")
        return iter(["other"])

    def __len__(self):
        return 50

    def __eq__(self, other):
        return "equal"

    def __hash__(self):
        return 7


i = Init(5, [1, 2])
i.add(3)
i |= {4}
show("overridden", lambda: (i.a, 1 in i, list(i), len(i), i == 3, {i: 1}[i]))
show("taken as it is", lambda: (set(i), {0} | i, i | {0}, {1, 9} & i, frozenset(i), {1, 2} <= i, {1}.issubset(i), set().union(i), {*i}))
show("walked", lambda: (sorted(i), dict.fromkeys(i), {1}.isdisjoint(i), {"other"}.isdisjoint(i)))
show("copied", lambda: type(i.copy()).__name__)


class Ops(set):
    def __or__(self, other):
        return "or"

    def __ror__(self, other):
        return "ror"

    def __and__(self, other):
        return NotImplemented

    def __ior__(self, other):
        return "ior"

    def __lt__(self, other):
        return "lt"


o = Ops([1])
show("operators", lambda: (o | {1}, {1} | o, o < {1}, {1} > o, o - {1}))
show("not implemented", lambda: o & {1})
o |= {1}
print(o)


class New(frozenset):
    def __new__(cls, a, b):
        self = super().__new__(cls, [a, b])
        self.first = a
        return self

    def __init__(self, a, b):
        self.second = b


n = New(1, 2)
show("new", lambda: (n, n.first, n.second, hash(n) == hash(frozenset([1, 2]))))
show("set.__new__", lambda: (set.__new__(S, 5, 6), frozenset.__new__(F, [5]), type(frozenset.__new__(F)).__name__))


class Slots(set):
    __slots__ = ("x",)


s = Slots([1])
s.x = 2
show("slots", lambda: (s, s.x, hasattr(s, "__dict__")))
show("no other", lambda: setattr(s, "y", 1))
show("too many", lambda: S(1, 2))
r = S()
r.add(1)
print(r, S.__init__(r, "ab"), sorted(r), set.__init__(r), r)
words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
         "omicron", "pi", "rho", "sigma", "tau", "upsilon"]
print(F(words))
print(F(frozenset(words)))
print(F(set(words)))
print(S(words))
print(S(frozenset(words)))
try:
    class Bad(set, frozenset):
        pass
except TypeError as error:
    print(error)


class Sized(S):
    def __bool__(self):
        return False


print(bool(Sized([1])), Sized([1]))


class Walks(frozenset):
    def __iter__(self):
        return iter("walked")


print(frozenset(Walks([1])), set(Walks([1])), list(Walks([1])))
