# Classes of classes: what they prepare, make, and answer for.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class A: pass
class Meta(type):
    def __getattr__(cls, n): return "meta " + n
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __len__(cls): return 99
    def __iter__(cls): return iter([1,2,3])
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return ("item", k)
    def __repr__(cls): return "<Meta %s>" % cls.__name__
    @property
    def prop(cls): return cls.__name__ + "!"
class X(metaclass=Meta): pass
print(X.foo, isinstance(5, X), isinstance(6, X), issubclass(int, X), len(X), list(X), "in" in X, X[3], X, X.prop, type(X))
class Prep(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw); return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, *a, **k): super().__init__(*a)
class Y(metaclass=Prep, opt=3):
    print("in body", injected)
print(Y.injected)
class Base:
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw); cls.nm = name
class Sub(Base, name="n"): pass
print(Sub.nm)
def bad():
    class Sub2(Base, foo="n"): pass
attempt(bad)
def bad2():
    class Sub2(A, foo="n"): pass
attempt(bad2)
class G:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(G[int], G["a"])
attempt(lambda: A[1])
attempt(lambda: A()[1])
