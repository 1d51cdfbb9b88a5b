# Classes and what builtin classes have, as values.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class A: pass
print(type(A).__name__, A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__mro__, A.__dict__.get("x"), A().__class__)
class Old: pass
Old.__name__ = "New"; Old.__qualname__ = "Q.New"; print(Old, Old.__name__)
print(object.__repr__(5)[:15], object.__str__(5), int.__repr__(True), object.__eq__(1, 1), object.__ne__(1, 2), object().__hash__() is not None)
attempt(lambda: int.__add__("a", 1)); attempt(lambda: int.__add__(1)); attempt(lambda: object.__init__(A(), 1)); attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(A, 1))
class Call:
    def __call__(self, a, *, b=2): return a + b
print(Call()(1), Call()(1, b=5), callable(Call()), callable(A()))
attempt(lambda: A()())
attempt(lambda: type("Z", (bool,), {}))
attempt(lambda: type("Z", (A, A), {}))
attempt(lambda: type("Z", (5,), {}))
attempt(lambda: type(1, (), {}))
attempt(lambda: type("Z", ()))
print(type("Z", (A,), dict(y=1)).y)
