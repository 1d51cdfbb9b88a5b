def p(x):
    print(x); return x
def f(a: p(1), /, b: p(2), *c: p(3), d: p(4), **e: p(5)) -> p(6): pass
print(f.__annotations__)
class A:
    print(__annotations__)
    x: p(7) = p(8)
    (y): p(9) = 3
    if 0:
        z: int
    __q: p(10)
    def m(self):
        k: p(11) = 4
        self.a: p(12) = 3
print(A.__annotations__, __annotations__)
class B(A): pass
print(B.__annotations__, B().__annotations__)


class Three:
    def __iter__(self):
        return iter([3])


def starred(*args: *Three(), last: int = 1): pass
print(starred.__annotations__)
try:
    def two(*args: *(1, 2)): pass
except ValueError as e:
    print(e)
