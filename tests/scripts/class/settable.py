# What can be set and deleted of functions, generators, classes, properties,
# exceptions and instances, and what is said of what cannot.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

def gen(): yield
async def co(): pass
def f(a, b=1, *, c=2): return a, b, c
class C:
    "doc"
    x: int = 1
    def m(self): pass
    @property
    def p(self):
        "pdoc"
        return 1
def setx(o, n, v):
    setattr(o, n, v); return getattr(o, n)
g = gen()
for n in ("__name__", "__qualname__"):
    for o in (g, f, C):
        attempt(lambda: setx(o, n, "new" + n))
        attempt(lambda: setx(o, n, 5))
        attempt(lambda: delattr(o, n))
print(repr(C), C.__name__, f.__name__)
c = co()
attempt(lambda: setx(c, "__name__", "cc"))
attempt(lambda: setx(c, "__qualname__", "cc"))
c.close()
attempt(lambda: setx(C, "__module__", "mod"))
attempt(lambda: setx(C, "__doc__", "newdoc"))
attempt(lambda: delattr(C, "__doc__"))
print(C)
attempt(lambda: setx(f, "__doc__", "d"))
attempt(lambda: setx(f, "__module__", "d"))
attempt(lambda: setx(f, "__defaults__", (7,)))
attempt(lambda: f(1))
attempt(lambda: setx(f, "__defaults__", [7]))
attempt(lambda: setx(f, "__defaults__", None))
attempt(lambda: f(1))
attempt(lambda: setx(f, "__kwdefaults__", {"c": 9}))
attempt(lambda: f(1, 2))
attempt(lambda: setx(f, "__kwdefaults__", None))
attempt(lambda: f(1, 2))
attempt(lambda: setx(f, "__annotations__", {"a": int}))
attempt(lambda: setx(f, "__dict__", {"z": int}))
attempt(lambda: f.z)
attempt(lambda: setx(f, "attr", 3))
attempt(lambda: setx(f, "__class__", 3))
attempt(lambda: setx(f, "__globals__", 3))
attempt(lambda: setx(f, "__closure__", 3))
attempt(lambda: setx(C.p, "__doc__", "x"))
attempt(lambda: C.p.__doc__)
attempt(lambda: setx(C.p, "fget", "x"))
attempt(lambda: setx(C.p, "zz", "x"))
attempt(lambda: setx(C(), "p", "x"))
attempt(lambda: delattr(C(), "p"))
attempt(lambda: setx(C().m, "zz", "x"))
attempt(lambda: setx(5, "zz", "x"))
attempt(lambda: setx([], "zz", "x"))
attempt(lambda: setx(len, "zz", "x"))
attempt(lambda: setx(object(), "zz", "x"))
attempt(lambda: setx(int, "zz", "x"))
attempt(lambda: setx(g, "zz", "x"))
attempt(lambda: setx(range(3), "zz", "x"))
attempt(lambda: setx(None, "zz", "x"))
e = ValueError(1, 2)
for n, v in (("args", [5]), ("__cause__", KeyError()), ("__cause__", 3), ("__context__", None), ("__context__", 3), ("__suppress_context__", True), ("__suppress_context__", 0), ("__traceback__", None), ("__traceback__", 3), ("zz", 4), ("__notes__", ["a"]), ("args", 5), ("__dict__", {"q": 1})):
    attempt(lambda: setx(e, n, v))
    print(repr(e), e.__cause__, e.__context__)
attempt(lambda: e.q)
for n in ("args", "__cause__", "__context__", "__traceback__", "__suppress_context__", "q"):
    attempt(lambda: delattr(e, n))
class A: 
    def who(self): return "A"
class B:
    def who(self): return "B"
class S:
    __slots__ = ("a",)
a = A(); a.v = 1
a.__class__ = B
print(a.who(), type(a).__name__, a.v, a.__class__)
attempt(lambda: setx(a, "__class__", 5))
attempt(lambda: setx(a, "__class__", S))
attempt(lambda: setx(a, "__class__", int))
attempt(lambda: setx(5, "__class__", int))
attempt(lambda: delattr(a, "__class__"))
attempt(lambda: setx([], "__class__", list))
class L1(list): pass
class L2(list): pass
l = L1([1]); l.__class__ = L2; print(type(l).__name__, l)
attempt(lambda: setx(l, "__class__", A))
attempt(lambda: setx(a, "__dict__", {"n": 5}))
attempt(lambda: a.n)
attempt(lambda: setx(a, "__dict__", 5))
attempt(lambda: setx(C, "__mro__", (A,)))
attempt(lambda: setx(C, "__dict__", {}))
attempt(lambda: delattr(C, "__module__"))
attempt(lambda: C.__module__)
class W:
    """d"""
    y = 1
    def __init__(self): self.a = 1; self.b = 2
    def other(self): self.c = 3
    z: int
import functools
def wraps_it(function):
    @functools.wraps(function)
    async def wrapper(*args):
        return await function(*args)
    return wrapper
@wraps_it
async def original():
    pass
c = original()
print(c.__name__, c.__qualname__, repr(c).split(" at ")[0])
c.close()
def gen2():
    yield 1
gen2.__name__ = "renamed"
gen2.__qualname__ = "re.named"
g = gen2()
gen2.__name__ = "later"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0])


# A class with places alone that sees to its attributes itself, or does not.
class Places:
    __slots__ = "x",


class Watched(Places):
    __slots__ = ()

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Deleted(Places):
    __slots__ = ()

    def __delattr__(self, name):
        object.__delattr__(self, name)


for each in Places(), Watched(), Deleted():
    for work in (lambda: setattr(each, "w", 1), lambda: delattr(each, "w")):
        try:
            work()
        except AttributeError as e:
            print(e, e.name)
