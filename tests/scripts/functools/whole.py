import functools
class C:
    def f(self, *a, **k): return a, k
    g = functools.partialmethod(f, 1, b=2)
    h = functools.partialmethod(f)
c = C()
print(c.g(5, z=1), c.h(), C.g(c, 3))
try: functools.partialmethod(5)
except TypeError as e: print(e)
try: functools.partialmethod()
except TypeError as e: print(e)
try: functools.singledispatchmethod(5)
except TypeError as e: print(e)
class D:
    @functools.singledispatchmethod
    def m(self, x): return 'o'
    @m.register
    def _(self, x: int): return 'i'
d = D()
print(d.m(1), d.m('x'))
try: d.m()
except Exception as e: print(type(e), e)
@functools.singledispatch
def f(x): 'doc'; return 'o'
@f.register(int)
@f.register(float)
def num(x): return 'n'
print(f(1), f(1.5), f('a'), f.dispatch(bool) is num, list(f.registry), f.__doc__)
for bad in (lambda: f(), lambda: f.register(5)):
    try: bad()
    except Exception as e: print(type(e), e)
@f.register
def g(x: 'str | bytes'): return 'sb'
print(f('a'), f(b'a'))
try:
    @f.register
    def g(x: list[int]): pass
except TypeError as e: print(e)
try:
    @f.register
    def g(x: int | list[int]): pass
except TypeError as e: print(e)
class E:
    @functools.cached_property
    def p(self): 'pdoc'; print('compute'); return 4
e = E()
print(e.p, e.p, e.__dict__, E.p.__doc__, E.p.attrname)
class S:
    __slots__ = ()
    @functools.cached_property
    def p(self): pass
try: S().p
except TypeError as e: print(e)
try:
    class T:
        @functools.cached_property
        def p(self): pass
        q = p
except Exception as e: print(type(e), e, getattr(e, '__notes__', None), repr(e.__cause__))
cp = functools.cached_property(lambda s: 1)
E.zz = cp
try: E().zz
except TypeError as e: print(e)
@functools.lru_cache(maxsize=2)
def sq(x, y=0):
    print("sq", x); return x * x + y
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info(), sq(1, y=2), sq(x=1), sq.__name__, sq.__wrapped__(5))
sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@functools.lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@functools.lru_cache(0)
def z(x): return x
print(z(1), z(1), z.cache_info())
try: t([])
except TypeError as e: print(e)
try: functools.lru_cache(3.5)
except TypeError as e: print(e)
class K:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __hash__(s): return hash(s.v)
    @functools.lru_cache
    def m(self, a): print("m", a); return a
def bad(n):
    raise ValueError(n)
b = functools.lru_cache(bad)
for i in range(2):
    try: b(1)
    except ValueError as e: print(repr(e), b.cache_info())
p = functools.partial(print, 1, sep='-')
p(2, 3); p(2, sep='+', end='!\n')
q = functools.partial(p, 9, end='?\n'); q(); print(q.func is print, q.args, q.keywords, p, p.__dict__)
p.x = 5; print(p.x, p.__dict__)
try: p.func = 4
except AttributeError as e: print(e)
for bad in (lambda: functools.partial(), lambda: functools.partial(5), lambda: functools.reduce(max, 5), lambda: functools.reduce(max, []), lambda: functools.cmp_to_key(), lambda: functools.cmp_to_key(1)() , lambda: functools.reduce(max)):
    try: bad()
    except TypeError as e: print(e)
print(functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(4), functools.reduce(lambda a, b: a * b, range(1, 6)))
@functools.total_ordering
class O:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v if isinstance(o, O) else NotImplemented
    def __lt__(s, o): return s.v < o.v if isinstance(o, O) else NotImplemented
a, b = O(1), O(2)
print(a < b, a <= b, a > b, a >= b, a <= a, a >= a, a != b, O.__ge__.__name__)
try: a <= 5
except TypeError as e: print(e)
try:
    @functools.total_ordering
    class P: pass
except ValueError as e: print(e)
def deco(fn):
    @functools.wraps(fn)
    def w(*a): 'inner'; return fn(*a)
    return w
@deco
def named(x: int) -> str: 'outer'; return x
named.attr = 1
print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__, named.__qualname__, named.__module__) if 0 else print(named.__name__, named.__doc__, named.__annotations__, named.__qualname__, named.__module__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
import abc
class Shape(abc.ABC): pass
class Other(abc.ABC): pass
class Sq: pass
Shape.register(Sq)
@functools.singledispatch
def area(x): return 'obj'
@area.register
def _(x: Shape): return 'shape'
print(area(Sq()), area(5))
@area.register(Other)
def _(x): return 'other'
Other.register(Sq)
try: print(area(Sq()))
except RuntimeError as e: print(e)
