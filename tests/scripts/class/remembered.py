# What an instruction remembers of a class holds only while the class does.
class A:
    x = 1
    def __init__(self, y): self.y = y
    def m(self): return "class"
    @property
    def p(self): return self.y * 2
class B:
    def __init__(self): self.y = "b"; self.m = lambda: "own"; self.p = "plain"
def look(o): return o.y, o.m(), o.p
a = A(3)
print([look(o) for o in (a, a, B(), a, B(), B(), a)])
a.m = lambda: "hidden"
print(look(a), look(A(4)))
A.p = 5
print(look(a)); a.p = 6; print(look(a))
A.p = property(lambda self: "new"); print(look(a))
try: a.p = 7
except AttributeError as e: print("no", type(e).__name__)
del a.m; print(look(a))
def store(o, v): o.z = v
for o in (A(1), A(2), B(), A(3)): store(o, 9); print(sorted(vars(o)) == sorted(o.__dict__), o.z)
A.z = property(lambda s: s._z, lambda s, v: setattr(s, "_z", v + 1))
b = A(1); store(b, 1); print(b.z, vars(b))
del A.z; store(b, 2); print(b.z, vars(b))
A.__setattr__ = lambda s, n, v: object.__setattr__(s, n, (v,)); store(b, 3); print(b.z)
del A.__setattr__; store(b, 4); print(b.z)
A.__getattribute__ = lambda s, n: "all"; print(b.z, b.y)
del A.__getattribute__; print(b.z, b.y)
A.__getattr__ = lambda s, n: "missing " + n; print(b.q, b.y); b.q = 1; print(b.q)
class S:
    __slots__ = ("y", "z")
s = S(); store(s, 1); s.y = 2; print(s.z, s.y)
class C(A): pass
c = C(8); print(look(c)); c.__class__ = A; print(look(c)); del c.__dict__["y"]; print(c.y)
c.__dict__ = {"y": 5}; print(look(c)); c.__dict__ = {"p": 1, "a": 2, "y": 7}; print(look(c))
class Init:
    def __init__(self, n):
        if n: return n
try: Init(3)
except TypeError as e: print(e)
try: Init()
except TypeError as e: print(e)
print(type(Init(0)).__name__)
l = [1, 2, 3]
for i in (0, 2, -1, -3): l[i] = i; print(l, l[i], (7, 8, 9)[i])
for i in (3, -4):
    try: l[i]
    except IndexError as e: print(e)
    try: l[i] = 0
    except IndexError as e: print(e)
for x in (7, -7, 0):
    for y in (3, -3, 2**40): print(x % y, x // y)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
try: deep(10**6)
except RecursionError as e: print(str(e)[:32])
