# Finalisers, descriptors, operators and contexts of classes as one writes them.
import gc
log = []
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def f():
    a = D("a"); b = D("b"); return None
f()
x = D("x"); x = D("y"); del x
l = [D(1), D(2)]; l.pop(); l.clear()
d = {"k": D("dict")}; d["k"] = 0
class R:
    def __del__(s): global keep; keep = s; print("resurrect")
r = R(); r = None; print(type(keep).__name__); keep = None
class C: pass
c = C(); c.self = c; c.d = D("cycle"); del c; gc.collect()
class Err:
    def __del__(s): raise ValueError("in del")
def gen():
    try: yield 1
    finally: print("fin")
g = gen(); next(g); del g
class P:
    def __init__(s): s._v = 1
    @property
    def v(s): "doc"; return s._v
    @v.setter
    def v(s, n): s._v = n
    @v.deleter
    def v(s): del s._v
    @staticmethod
    def st(a, b=2): return a + b
    @classmethod
    def cm(cls, *a): return cls.__name__, a
    def __iter__(s): yield from (1, 2)
    async def co(s): return 1
    def __contains__(s, x): return x == 1
p = P(); p.v = 5; print(p.v, P.v.__doc__, P.st(1), p.st(1, 1), P.cm(1), p.cm(), list(p), sum(p), 1 in p)
del p.v
try: p.v
except AttributeError as e: print(e)
class Q(P):
    v = property(lambda s: "Q", doc="qd")
    def cm(cls): return super().cm(7)
q = Q(); print(q.v, Q.v.__doc__, q.cm())
try: q.v = 1
except AttributeError as e: print(e)
class Ro:
    @property
    def x(s): return 1
try: Ro().x = 2
except AttributeError as e: print(e)
try: del Ro().x
except AttributeError as e: print(e)
class Lazy:
    def __init__(s, f): s.f = f
    def __set_name__(s, o, n): s.n = n
    def __get__(s, i, o=None):
        if i is None: return s
        v = i.__dict__[s.n] = s.f(i); return v
class U:
    @Lazy
    def big(s): print("computed"); return 42
u = U(); print(u.big, u.big, u.__dict__)
class Cmp:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v if isinstance(o, Cmp) else NotImplemented
    def __lt__(s, o): return s.v < o.v
    def __hash__(s): return hash(s.v)
    def __repr__(s): return f"Cmp({s.v})"
a = [Cmp(3), Cmp(1), Cmp(2)]
print(sorted(a), min(a), max(a), a.index(Cmp(1)), Cmp(2) in a, a.count(Cmp(3)), sorted(a, reverse=True), Cmp(1) == 1, Cmp(1) != Cmp(1), {Cmp(1), Cmp(1), Cmp(2)} == {Cmp(1), Cmp(2)})
a.remove(Cmp(1)); print(a, (Cmp(1), 2) < (Cmp(1), 3), [Cmp(1)] == [Cmp(1)], {Cmp(1): 2} == {Cmp(1): 2})
try: Cmp(1) <= Cmp(2)
except TypeError as e: print(e)
try: sorted([Cmp(1), 2])
except (TypeError, AttributeError) as e: print(e)
class NH:
    def __eq__(s, o): return True
try: {NH(): 1}
except TypeError as e: print(e)
class V:
    def __init__(s, *v): s.v = v
    def __add__(s, o): return V(*[a + b for a, b in zip(s.v, o.v)])
    def __radd__(s, o): return s if o == 0 else NotImplemented
    def __mul__(s, k): return V(*[a * k for a in s.v])
    __rmul__ = __mul__
    def __iadd__(s, o): s.v = tuple(a + b for a, b in zip(s.v, o.v)); return s
    def __getitem__(s, i): return s.v[i]
    def __len__(s): return len(s.v)
    def __eq__(s, o): return s.v == o.v
    def __repr__(s): return "V" + repr(s.v)
    def __bool__(s): return any(s.v)
    def __neg__(s): return V(*[-a for a in s.v])
v = V(1, 2); print(v + V(3, 4), v * 2, 3 * v, sum([v, v]), -v, bool(V(0, 0)), [*v], v[::-1], v[0:1], list(reversed(v)), dict(zip(v, v)), 2 in v, max(v)); w = v; v += V(1, 1); print(w is v, v); aa, bb = v; print(aa, bb)
try: v + 1
except AttributeError as e: print(e)
try: 1 + v
except TypeError as e: print(e)
class Ctx:
    def __enter__(s): print("enter"); return s
    def __exit__(s, t, v, tb): print("exit", t and t.__name__, v); return t is KeyError
with Ctx() as c1, Ctx(): raise KeyError(1)
try:
    with Ctx(): raise ValueError(2)
except ValueError as e: print("out", e)
class NoExit:
    def __enter__(s): pass
try:
    with NoExit(): pass
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Callable:
    def __call__(self, *a, k=1, **kw): return a, k, kw
cc = Callable(); print(cc(1, k=2, z=3), list(map(cc, [1])), callable(cc), callable(C), callable(3))
class Meta(type):
    def __call__(cls, *a):
        if not hasattr(cls, "_i"): cls._i = super().__call__(*a)
        return cls._i
class Single(metaclass=Meta): pass
print(Single() is Single())
print(type("Dyn", (P,), {"z": 3, "m": lambda s: s.z})().m(), P.__name__, P.__qualname__, P.__module__, Q.__mro__[1].__name__, Q.__bases__, issubclass(Q, P), isinstance(q, (int, P)))
