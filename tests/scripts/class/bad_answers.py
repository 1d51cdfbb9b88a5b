# Special methods that answer what they must not, and attributes by hooks.
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __len__(s): return -1
    def __bool__(s): return 3
    def __hash__(s): return "x"
    def __index__(s): return "i"
    def __int__(s): return 1.5
    def __float__(s): return 3
    def __str__(s): return 5
    def __repr__(s): return None
    def __iter__(s): return 4
    def __contains__(s, o): return []
    def __format__(s, f): return 4
    def __bytes__(s): return "s"
    def __dir__(s): return 4
    def __getitem__(s, i): raise KeyError(i)
    def __length_hint__(s): return "a"
    def __init__(s): return None
b = Bad()
for f in [lambda: len(b), lambda: bool(b), lambda: hash(b), lambda: [1][b], lambda: int(b), lambda: float(b), lambda: str(b), lambda: repr(b), lambda: list(b), lambda: 1 in b, lambda: format(b), lambda: f"{b}", lambda: bytes(b), lambda: dir(b), lambda: b[3], lambda: {b: 1}, lambda: {b}, lambda: range(b), lambda: "%s" % b, lambda: "%r" % (b,), lambda: "%d" % b, lambda: [1, 2][b:], lambda: list(reversed(b)), lambda: b + 1, lambda: 1 + b, lambda: -b, lambda: b(), lambda: b[0:1], lambda: b < b, lambda: b.x, lambda: setattr(b, "q", 1), lambda: delattr(b, "zz"), lambda: iter(b), lambda: next(b), lambda: print(b), lambda: [*b], lambda: {**b}, lambda: (lambda *a: a)(*b), lambda: (lambda **k: k)(**b), lambda: sum(b), lambda: max(b), lambda: sorted(b), lambda: tuple(b), lambda: set(b), lambda: dict(b), lambda: enumerate(b), lambda: zip(b), lambda: map(len, b), lambda: "".join(b), lambda: isinstance(1, b), lambda: issubclass(int, b), lambda: int("1", b), lambda: round(b), lambda: abs(b), lambda: divmod(b, 1), lambda: pow(b, 2), lambda: chr(b), lambda: ord(b), lambda: hex(b), lambda: bytes([b]), lambda: slice(b).indices(3), lambda: "abc".center(b), lambda: [].insert(b, 1), lambda: [1].pop(b)]:
    t(f)
class W:
    def __init__(s): return 4
t(W)
class X:
    def __new__(c): return 5
    def __init__(s): print("never")
t(X)
class Y:
    def __new__(c, *a, **k): o = super().__new__(c); o.args = a, k; return o
    def __init__(s, *a, **k): s.more = len(a)
y = Y(1, 2, k=3); print(y.args, y.more)
class Z:
    def __getattr__(s, n):
        if n.startswith("ok"): return n
        raise AttributeError("no " + n)
    def __setattr__(s, n, v): print("set", n, v); object.__setattr__(s, n, v)
    def __delattr__(s, n): print("del", n); super().__delattr__(n)
z = Z(); print(z.okay); t(lambda: z.bad); z.a = 1; print(z.a); del z.a; t(lambda: z.a)
t(lambda: getattr(z, "none", 7)); print(hasattr(z, "ok1"), hasattr(z, "no"))
class GA:
    x = 1
    def __getattribute__(s, n):
        if n == "x": return "hidden"
        return object.__getattribute__(s, n)
g = GA(); g.y = 2; print(g.x, g.y, g.__dict__); t(lambda: g.zz)
class Missing(dict):
    def __missing__(s, k): s[k] = k * 2; return s[k]
m = Missing(a=1); print(m["a"], m[4], m, m.get(9), 9 in m); t(lambda: m[None])
class It:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * i
print(list(It()), 4 in It(), 5 in It(), max(It()), [*It()], dict.fromkeys(It()), list(zip(It(), It()))); a, b2, c = It(); print(a, b2, c)
class D:
    def __set_name__(s, o, n): print("name", o.__name__, n); s.n = n
    def __get__(s, i, o): return (s.n, i is None, o.__name__)
    def __set__(s, i, v): print("dset", s.n, v)
    def __delete__(s, i): print("ddel", s.n)
class H:
    d = D(); e = D()
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); print("sub", cls.__name__, tag)
    def __class_getitem__(cls, i): return (cls.__name__, i)
h = H(); print(h.d, H.d); h.d = 4; del h.e; print(H[int, 3])
class H2(H, tag="T"): pass
t(lambda: type("H3", (H,), {}, tag=3)); t(lambda: type("H4", (H,), {}, other=3))
class Sl: 
    __slots__ = ("a", "b", "__c")
    def __init__(s): s.__c = 3
s = Sl(); s.a = 1; print(s.a, s._Sl__c); t(lambda: s.b); t(lambda: setattr(s, "zz", 1)); del s.a; t(lambda: s.a); t(lambda: s.__dict__)
class Sl2(Sl): __slots__ = ("d",)
q = Sl2(); q.d = 1; q.a = 2; print(q.d, q.a, Sl2.__slots__, Sl.a); t(lambda: setattr(q, "e", 1))
