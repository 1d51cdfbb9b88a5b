# Methods that operators and statements ask for.
class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"V({self.x!r}, {self.y!r})"

    def __add__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return V(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        return V(o + self.x, o + self.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return V(-self.x, -self.y)

    def __eq__(self, o):
        return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)

    def __lt__(self, o):
        return self.x < o.x

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __call__(self, *a, k=0):
        return (a, k)

    def __contains__(self, z):
        return z in (self.x, self.y)

    def __bool__(self):
        return self.x != 0

    def __iter__(self):
        yield self.x
        yield self.y


a, b = V(1, 2), V(3, 4)
print(a + b, 3 * a, a * 3, -a, 1 + a)
print(a == V(1, 2), a != b, a < b, a > b, a == 3)
print(len(a), a[0], a[-1], a(1, 2, k=3), 2 in a, 9 in a)
print(bool(a), bool(V(0, 1)), not a)
print(list(a), [*b], tuple(a), sum(a))
x, y = b
print(x, y, str(a), f"{a} {a!r}", [a, b], {"k": a})
try:
    a + "s"
except TypeError as e:
    print(e)
try:
    {a: 1}
except TypeError as e:
    print(e)
try:
    a <= b
except TypeError as e:
    print(e)
if a and b:
    print("both")
while V(0, 0):
    print("never")
print("yes" if a < b else "no")


class S:
    def __str__(self):
        return "as str"


print(S(), str(S()), f"{S()}", f"{S()}", "%s" % S(), "{}".format(S()))


class H:
    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return self.k == o.k

    def __hash__(self):
        return hash(self.k)


class N:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print([i for i in N(3)], list(N(4)), next(N(2)), max(N(5)), sorted(N(3)))


class CM:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, t, v, tb):
        print("exit", t, v)
        return t is ValueError


with CM() as c:
    raise ValueError("x")
try:
    with CM():
        raise KeyError("y")
except KeyError as e:
    print("out", e)


class Box:
    def __init__(self):
        self.d = {}

    def __setitem__(self, k, v):
        self.d[k] = v

    def __getitem__(self, k):
        return self.d[k]

    def __delitem__(self, k):
        del self.d[k]

    def __iadd__(self, o):
        self.d[o] = o
        return self


bx = Box()
bx["a"] = 1
bx += "q"
print(bx["a"], bx.d)
del bx["a"]
print(bx.d)

# expect: V(4, 6) V(3, 6) V(3, 6) V(-1, -2) V(2, 3)
# expect: True True True False False
# expect: 2 1 2 ((1, 2), 3) True False
# expect: True False False
# expect: [1, 2] [3, 4] (1, 2) 3
# expect: 3 4 V(1, 2) V(1, 2) V(1, 2) [V(1, 2), V(3, 4)] {'k': V(1, 2)}
# expect: unsupported operand type(s) for +: 'V' and 'str'
# expect: unhashable type: 'V'
# expect: '<=' not supported between instances of 'V' and 'V'
# expect: both
# expect: yes
# expect: as str as str as str as str as str as str
# expect: [2, 1, 0] [3, 2, 1, 0] 1 4 [0, 1, 2]
# expect: enter
# expect: exit <class 'ValueError'> x
# expect: enter
# expect: exit <class 'KeyError'> 'y'
# expect: out 'y'
# expect: 1 {'a': 1, 'q': 'q'}
# expect: {'q': 'q'}
