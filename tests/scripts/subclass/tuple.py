# Classes that derive from tuple: taken wherever a tuple is, and what is made
# of them is a plain tuple.

class T(tuple):
    pass
class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    def __add__(self, o): return P(self[0] + o[0], self[1] + o[1])
    def __repr__(self): return f"P({self[0]}, {self[1]})"
class I(tuple):
    def __init__(self, items, name=3):
        print("init", items, name)
        self.name = name
def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)
a = T([1, 2, 3])
print(a, repr(a), str(a), T((1,)), T(), len(a), bool(a), bool(T()), a == (1, 2, 3), (1, 2, 3) == a, a != (1,), a < (1, 2, 4), hash(a) == hash((1, 2, 3)), a[0], a[-1], 2 in a)
for f in (lambda: a[:], lambda: a[0:2], lambda: a[::-1], lambda: a + (4,), lambda: (0,) + a, lambda: a + (), lambda: () + a, lambda: a * 2, lambda: a * 1, lambda: 1 * a, lambda: 0 * a, lambda: tuple(a), lambda: list(a), lambda: T(a), lambda: T(a) is a, lambda: tuple(a) is a, lambda: T(1), lambda: T(1, 2), lambda: T(x=1), lambda: I([1, 2], name=5), lambda: I([1, 2], 5), lambda: I(), lambda: I([1], 2, 3), lambda: T(i for i in range(3)), lambda: T("ab"), lambda: list(reversed(a)), lambda: a.index(2), lambda: a.count(2), lambda: {a: 1}[(1, 2, 3)], lambda: {(1, 2, 3): 1}[a], lambda: a + [1], lambda: a.__getnewargs__(), lambda: a.x, lambda: setattr(a, "x", 3), lambda: a.x, lambda: a.__dict__):
    attempt(f)
p = P(1, 2)
print(p, p + p, p.x, p == (1, 2), type(p + (1, 2)), hasattr(p, "__dict__"))
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: P(1))
i = I("ab", name="n")
print(i, i.name, i.__dict__)
try:
    class S(tuple):
        __slots__ = ("a",)
except TypeError as e: print(e)
print(isinstance(3, T((int, str))), isinstance(3, T()), issubclass(int, T([int])), isinstance("x", (T([bytes]), T([str]))))
try:
    1 / 0
except T([ValueError, ZeroDivisionError]) as e:
    print("caught", e)
try:
    try:
        1 / 0
    except T([ValueError, 3]):
        pass
except TypeError as e: print(e)
print("abc".startswith(T(["x", "ab"])), "abc".endswith(T(["c"])), "%s-%s" % T([1, 2]), "%s" % (T([1, 2]),))
attempt(lambda: "%s" % T([1, 2]))
attempt(lambda: "abc".startswith(T([1])))
def f(*args, **kw): print(type(args).__name__, args, kw)
f(*a); f(*T("ab"), *T("c")); f(0, *a)
x, y, z = a
x, *y = a
print(x, y)
class Loud(tuple):
    def __new__(cls, *a): print("new", a); return super().__new__(cls, a)
    def __iter__(self): print("iter"); return super().__iter__()
    def __len__(self): print("len"); return super().__len__()
    def __getitem__(self, i): print("getitem", i); return super().__getitem__(i)
    def __contains__(self, i): print("contains", i); return super().__contains__(i)
    def __eq__(self, o): print("eq"); return super().__eq__(o)
    def __hash__(self): print("hash"); return super().__hash__()
    def __mul__(self, n): print("mul"); return Loud(*super().__mul__(n))
    def __rmul__(self, n): print("rmul"); return Loud(*super().__rmul__(n))
    def __radd__(self, o): print("radd"); return "radd"
l = Loud(1, 2)
print(list(l)); print(tuple(l)); print([*l]); print(l == (1, 2), (1, 2) == l, {l: 1}[l], l in {(1, 2)})
print(l * 2); print(2 * l); print((1,) + l); print([1] + l)
f(*l); f(0, *l)
a, b = l
print("%s %s" % l, "x".startswith(Loud("x")), isinstance(1, Loud(int)))
print(list(reversed(l)), l.index(2), l.count(1), 1 in l, dict([l]), "".join(Loud("a", "b")), sum(l), max(l), sorted(l), set(l), l[0:1], bool(l))
for q in l: print(q)
print({**dict([l])}, list(zip(l, l)), str(l), repr(l), f"{l}")
print(ExceptionGroup("x", T([ValueError(1)])).exceptions, ExceptionGroup("x", T([ValueError(1)])))
attempt(lambda: ExceptionGroup("x", "ab"))
attempt(lambda: ExceptionGroup("x", ""))
attempt(lambda: ExceptionGroup("x", {1: 2}))
attempt(lambda: ExceptionGroup("x", {ValueError()}))
attempt(lambda: ExceptionGroup("x", range(2)))
attempt(lambda: ExceptionGroup("x", iter([])))
attempt(lambda: ExceptionGroup("x", T([1])))
g = ExceptionGroup("x", [ValueError(1), KeyError(2)])
print(g.split(T([ValueError])), g.subgroup(T([KeyError, ValueError])))
attempt(lambda: g.split(T([T([ValueError])])))
try: raise g
except* T([ValueError, KeyError]) as e: print(repr(e))
print(type("X", T([int]), {}).__bases__)
attempt(lambda: list[T([int, str])])
attempt(lambda: dict[T([int, str])].__args__.__class__)
e = ValueError(); e.args = T([1, 2]); print(e, type(e.args))
attempt(lambda: tuple.__new__(T, (1, 2)))
attempt(lambda: tuple.__new__(T))
attempt(lambda: tuple.__new__(list))
attempt(lambda: object.__new__(T))
attempt(lambda: tuple.__add__(a, (1,)))
attempt(lambda: T.__add__)
attempt(lambda: T([1]).__add__((1,)))
attempt(lambda: T([1]).__lt__((1,)))
attempt(lambda: T.__doc__)
class D(tuple):
    __slots__ = ("__dict__",)
d = D((1, 2)); d.a = 3; print(d, d.__dict__)
class Both(T, P): pass
print(Both.__mro__, Both(1, 2))
class W(tuple, object): pass
print(W([1]))
try:
    class Bad(list, tuple): pass
except TypeError as e: print(e)
