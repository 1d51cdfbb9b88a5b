# 3.13 tells of a class where its text begins and what its methods set.
def told(c):
    return sorted(getattr(c, '__static_attributes__', ()))


def deco(c): return c
@deco
@deco
class A:
    """doc"""
    def f(self, other):
        self.b = 1
        self.a: int = 2
        self.c, (self.d, *self.e) = 1, (2, 3)
        for self.g in (): pass
        self.x += 1
        self.ann: int
        other.q = 1
        self.h.i = 2
        self.__p = 3
        self.b = 2
        def inner():
            self.k = 1
        class Inner:
            def m(self):
                self.l = 1
        [self.comp for _ in ()]
        with open() as self.w: pass
        del self.a
    @staticmethod
    def g(self):
        self.stat = 1
    lam = lambda self: setattr(self, "z", 1)
class Out:
    self = deco
    self.direct = 1
    class In:
        self = 1
print(getattr(A, "__firstlineno__", None), told(A), told(Out), told(Out.In))
class M(type):
    @classmethod
    def __prepare__(m, name, bases):
        class D(dict):
            def __setitem__(self, k, v):
                print("set", k, v if k != "f" else "")
                dict.__setitem__(self, k, v)
        return D()
class X(metaclass=M):
    "text"
    a: int = 1
    def f(self): self.t = 1
print(list(X.__dict__))
import enum, dataclasses
class E(enum.Enum):
    A = 1
    def f(self): self.z = 1
print(list(E), told(E))
@dataclasses.dataclass(slots=True)
class P:
    x: int
    def f(self): self.z = 1
print(told(P), getattr(P, "__firstlineno__", None), sorted(P.__dict__))
exec("class Q:\n def f(self): self.r = 1")
print(told(Q), getattr(Q, "__firstlineno__", None))
T = type("T", (), {}); print(list(T.__dict__))
