# What a metaclass says of its classes, and classes that derive from builtins.
import functools, collections
class Meta(type):
    def __new__(m, name, bases, ns, **k):
        print("new", name, sorted(k)); c = super().__new__(m, name, bases, ns); return c
    def __init__(c, name, bases, ns, **k):
        print("init", name); super().__init__(name, bases, ns)
    def __call__(c, *a, **k):
        print("call", c.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(c, o): return o == 3
    def __subclasscheck__(c, o): return o is int
    def __len__(c): return 42
    def __iter__(c): return iter([c.__name__])
    def __getitem__(c, k): return k
    def __contains__(c, x): return x == 1
    def __repr__(c): return "<meta %s>" % c.__name__
    def __eq__(c, o): return o == "any" or o is c
    def __hash__(c): return 5
    def __getattr__(c, n): return "attr " + n
    def __add__(c, o): return "plus"
    def __bool__(c): return False
    def __format__(c, s): return "fmt" + s
    def __lt__(c, o): return True
    def __dir__(c): return ["q"]
    @property
    def prop(c): return c.__name__ * 2
    def __setattr__(c, n, v): print("setattr", n); super().__setattr__(n, v)
    def __delattr__(c, n): print("delattr", n); super().__delattr__(n)
    @classmethod
    def __prepare__(m, name, bases, **k): print("prepare", name, k); return {"pre": 1}
class A(metaclass=Meta, x=1):
    def __init__(s, *a): pass
print(A.pre, isinstance(3, A), isinstance(A, A), issubclass(int, A), issubclass(str, A), len(A), list(A), A[7], 1 in A, A == "any", A != "any", hash(A), A.foo, A + 1, bool(A), f"{A:x}", A < A, dir(A), A.prop)
A.z = 1; del A.z
class B(A): pass
print(B.__class__, type(B) is Meta, {A: 1}[A], repr(B), str(B))
class Dict(dict):
    def __getitem__(s, k): return "got " + str(dict.get(s, k))
    def __setitem__(s, k, v): dict.__setitem__(s, k, [v])
    def __contains__(s, k): return True
    def __len__(s): return 99
    def __iter__(s): return iter("xyz")
    def keys(s): return ["k"]
    def get(s, k, d=None): return "G"
    def __repr__(s): return "D!" + dict.__repr__(s)
    def __eq__(s, o): return "EQ"
    def __or__(s, o): return "OR"
    def __ior__(s, o): return "IOR"
d = Dict(a=1); d["b"] = 2; d.update(c=3); d.setdefault("e", 5)
print(d, d["a"], "q" in d, len(d), list(d), d.get("a"), d == {}, d | {}, dict(d), {**d}, list(d.items()), list(d.values()), d.pop("a"), d.copy(), bool(d))
class L(list):
    def __getitem__(s, i): return ("L", i) if not isinstance(i, slice) else "slice"
    def __len__(s): return 2
    def __iter__(s): return iter((7, 8))
    def append(s, x): list.append(s, -x)
    def __contains__(s, x): return "yes"
    def __add__(s, o): return "ladd"
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): return "lt"
l = L([3, 1, 2]); l.append(5); l += [9]
print(l, l[0], l[1:], len(l), list(l), sorted(l), 5 in l, l + [1], l == [3], l < [1], [1] > l, l[-1], reversed(l).__class__, list(reversed(l)), max(l), l.index(1), l * 2, tuple(l), l.copy(), l.sort(), l)
class T(tuple):
    def __new__(c, a, b): return super().__new__(c, (a, b))
    def __repr__(s): return "T" + tuple.__repr__(s)
    x = property(lambda s: s[0])
tt = T(1, 2); print(tt, tt.x, tt + (3,), tt[:1], hash(tt) == hash((1, 2)), tt == (1, 2), {tt: 1}[(1, 2)], T(1, 2) < T(1, 3), type(tt[:]), type(tt * 1))
class I(int):
    def __new__(c, v): o = super().__new__(c, v); o.tag = "t%s" % v; return o
    def __add__(s, o): return I(int.__add__(s, o))
    def __repr__(s): return f"I({int(s)})"
    def __str__(s): return "istr"
    def __format__(s, sp): return "ifmt" + sp
    def __eq__(s, o): return False
    __hash__ = int.__hash__
    def __index__(s): return 0
    def __bool__(s): return False
i = I(3); print(i, repr(i), i + 1, type(i + 1), i * 2, type(i * 2), i.tag, i == 3, 3 == i, {3: "x"}.get(i), f"{i}", f"{i:d}", "%d" % i, [10, 11, 12, 13][i], int(i), bool(i), -i, i.real, range(i), sum([i, i]), max(i, 2), i in [3], i in [i], str(i) + "!", "%s" % i, abs(i), round(i, 1), i // 1, divmod(i, 2), hash(i), i.bit_length(), float(i), i < 4)
class F(float):
    def __repr__(s): return "F"
    def __round__(s, n=None): return "R"
f = F(2.5); print(f, str(f), f + 1, type(f + 1), round(f), f == 2.5, f.is_integer(), "%.2f" % f, f"{f:.1f}", f"{f}", [f], int(f), hash(f) == hash(2.5), f.hex())
class S(str):
    def __repr__(s): return "S!"
    def __len__(s): return 1
    def __add__(s, o): return "sadd"
    def __eq__(s, o): return True
    def __hash__(s): return 1
    def upper(s): return "UP"
    def __getitem__(s, i): return "gi"
    def __iter__(s): return iter([1])
    def __contains__(s, x): return True
    def __mod__(s, o): return "mod"
    def __format__(s, p): return "sf"
s = S("abc"); print(s, repr(s), len(s), s + "d", "d" + s, s == "zz", "zz" == s, s.upper(), s[0], list(s), 9 in s, s % 3, f"{s}", f"{s!s}", "%s" % s, "".join([s, s]), s.lower(), type(s.lower()), s * 2, str(s), type(str(s)), s.split("b"), {"abc": 1}.get(s), "b" in str.__str__(s), s.join(["x", "y"]), s.replace("a", "z"), s.encode())
class B2(bytes):
    def __repr__(s): return "B2"
    def __len__(s): return 50
bb = B2(b"ab"); print(bb, len(bb), bb + b"c", bb[0], bb == b"ab", bb.hex(), bytes(bb), list(bb))
class Se(set):
    def __contains__(s, x): return True
    def __len__(s): return 9
    def add(s, x): set.add(s, x + 1)
    def __or__(s, o): return "SO"
se = Se([1, 2]); se.add(5); print(se, len(se), 100 in se, se | {1}, sorted(set(se), key=str), se == {1, 2, 6}, se & {1}, type(se & {1}), se.copy().__class__, list(se), se.union([3]).__class__, frozenset(se))
