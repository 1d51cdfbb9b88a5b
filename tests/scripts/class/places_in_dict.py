# What stands in the dict of a class beside what its body says.
import sys
class A:
    x = 1
    def f(self): self.y = 2; self.z = 3
class B(A): pass
class S: __slots__ = ("a",)
class T(S): pass
class U: __slots__ = ("a", "__dict__")
class V: __slots__ = ("a", "__weakref__")
class E(Exception): pass
class I(int): pass
class M(type): pass
class L(list): pass
for c in (A, B, S, T, U, V, E, I, M, L):
    print(c.__name__, sorted(k for k in c.__dict__), "__dict__" in c.__dict__, "__weakref__" in vars(c))
print(list(A.__dict__))
print(list(B.__dict__))
print(A.__dict__["__dict__"], A.__dict__["__weakref__"])
print(type(A.__dict__["__dict__"]))
a = A()
print(A.__dict__["__dict__"].__get__(a))
a.__dict__["q"] = 5
print(a.q, vars(a) is a.__dict__)
print(A.__weakref__, a.__weakref__)
print(dir(a)[:3], len(dir(A)))
print({k: v for k, v in A.__dict__.items() if not k.startswith("__")}.keys())
class Q:
    def __eq__(self, other): return True
print(list(Q.__dict__)[1 if sys.version_info < (3, 13) else 2:])
class R(Exception):
    pass
r = R(1)
r.x = 2
print(R.__dict__["__weakref__"].__get__(r), r.__dict__)
try: A.__dict__["__dict__"].__get__(3)
except TypeError as e: print(e)
g = A.__dict__["__dict__"]
print(g.__name__, g.__qualname__, g.__objclass__, A.__dict__["__weakref__"].__get__(None, A))
import weakref
w = weakref.ref(a); print(a.__weakref__ is w)
class P:
    x = property(lambda self: 3)
p = P(); p.y = 1; p.__dict__["x"] = 7
print(p.x, p.__dict__, vars(p) == {"y": 1, "x": 7})
p.__dict__ = {"z": 1}; print(p.z, hasattr(p, "y"))
del p.__dict__; print(p.__dict__)
print(sorted(set(dir(A)) - set(dir(object))))
