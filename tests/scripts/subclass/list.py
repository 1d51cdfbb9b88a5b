# Classes that derive from list: what they override is asked where CPython asks
# it, and what is made of them is a plain list.

class L(list):
    pass

class Named(list):
    def __init__(self, items=(), name="none"):
        super().__init__(items)
        self.name = name

    def __repr__(self):
        return f"Named({self.name}, {list(self)})"

class Slotted(list):
    __slots__ = ("x",)

class New(list):
    def __new__(cls, *args, **kw):
        self = super().__new__(cls)
        self.made = args
        return self

def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)

a = L([1, 2, 3])
print(a, repr(a), str(a), len(a), bool(a), bool(L()), a == [1, 2, 3], [1, 2, 3] == a, a != [1], a < [1, 2, 4], a[0], a[-1], 2 in a)
for f in (lambda: a[:], lambda: a[0:2], lambda: a + [4], lambda: [0] + a, lambda: a * 2, lambda: 2 * a, lambda: a.copy(), lambda: sorted(a), lambda: list(a), lambda: tuple(a), lambda: list(reversed(a)), lambda: hash(a), lambda: L(1), lambda: L(1, 2), lambda: L(x=1), lambda: L("abc"), lambda: L(i for i in range(3)), lambda: a.index(2), lambda: a.count(1), lambda: a.pop(), lambda: a.append(9), lambda: a.sort(reverse=True), lambda: a.extend(a), lambda: a):
    attempt(f)
a += [5]
print(type(a).__name__, a)
a *= 2
print(type(a).__name__, a)
a[1:3] = L("xy")
print(a)
del a[0]
print(a)
n = Named([3, 1], name="n")
print(n, n.name, n.__dict__, vars(n))
n.extra = 1
print(n.extra, n.__dict__)
attempt(lambda: Named(5))
s = Slotted([1])
s.x = 4
print(s, s.x, hasattr(s, "__dict__"))
attempt(lambda: setattr(s, "y", 1))
attempt(lambda: New(1, 2, 3))
attempt(lambda: New(1).made)
attempt(lambda: New([1, 2, 3]))
attempt(lambda: New(1, k=2))
class Loud(list):
    def __init__(self, *args):
        print("init", args)
        super().__init__(*args)
    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)
    def __setitem__(self, i, v):
        print("setitem", i, v)
        super().__setitem__(i, v)
    def __delitem__(self, i):
        print("delitem", i)
        super().__delitem__(i)
    def __len__(self):
        print("len")
        return super().__len__()
    def __iter__(self):
        print("iter")
        return super().__iter__()
    def __contains__(self, x):
        print("contains", x)
        return super().__contains__(x)
    def __add__(self, other):
        print("add")
        return Loud(super().__add__(other))
    def __iadd__(self, other):
        print("iadd")
        return super().__iadd__(other)
    def __mul__(self, n):
        print("mul")
        return super().__mul__(n)
    def __eq__(self, other):
        print("eq")
        return super().__eq__(other)
    def __lt__(self, other):
        print("lt")
        return super().__lt__(other)
    def append(self, x):
        print("append", x)
        super().append(x)
    def __reversed__(self):
        print("reversed")
        return super().__reversed__()
    __hash__ = None
l = Loud([3, 1, 2])
l.append(4); l.extend([5]); l[0] = 7; del l[1]
print(l[0], l[0:2], len(l), 2 in l, l.index(2), l.count(2))
print([x for x in l], list(l), tuple(l), set(l), sorted(l), max(l), sum(l), any(l), all(l))
print(l == [7], [7] == l, l < [8], [8] > l, l + [1], [1] + l, l * 2, 2 * l)
l += [9]
l *= 2
print(list(reversed(l)), repr(l), str(l), bool(l))
a, b, *c = l
print(a, b, c)
print(*l)
print(dict([(1, 2)] + [Loud([3, 4])]))
print("-".join(Loud(["a", "b"])), "%s" % l, "%s %s" % tuple(l[:2]))
x = [0, 1, 2]
x[1:2] = l
print(x)
x.extend(l)
x += l
print(x, [*l], {*l}, (*l,), list(map(str, l)), list(zip(l, l)), list(enumerate(l)))
print(isinstance(l, list), issubclass(Loud, list), Loud.__mro__, Loud.__bases__, type(l).__name__)
def f(*args): print(args)
f(*l)
f(1, *l)
print(min(l), l.copy(), type(l.copy()))
def g():
    yield from l
print(list(g()))
print(l[True:], type(l[1:]))
attempt(lambda: l["x"])
attempt(lambda: l[99])
attempt(lambda: list.__init__(5))
z = [1, 2]
list.__init__(z, "ab")
print(z, z.__init__(), z)
attempt(lambda: z.__init__(1))
attempt(lambda: z.__init__([1], 2))
attempt(lambda: list.__new__(L, 1, 2, 3))
attempt(lambda: list.__new__(list, 1))
attempt(lambda: list.__new__(int))
attempt(lambda: object.__new__(L))
print(ExceptionGroup("eg", L([ValueError(1), TypeError("x")])).exceptions)
