# Every special method of one class, called in every way.
import operator, sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class N:
    def __init__(s, v): s.v = v
    def __repr__(s): return f"N({s.v})"
    def __add__(s, o): return ("add", s.v, getattr(o, "v", o))
    def __radd__(s, o): return ("radd", s.v, o)
    def __iadd__(s, o): s.v += getattr(o, "v", o); return s
    def __matmul__(s, o): return "mm"
    def __rmatmul__(s, o): return "rmm"
    def __imatmul__(s, o): return NotImplemented
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o, m=None): return ("rpow", o, m)
    def __divmod__(s, o): return "dm"
    def __rdivmod__(s, o): return "rdm"
    def __lshift__(s, o): return "ls"
    def __rlshift__(s, o): return "rls"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __abs__(s): return "abs"
    def __round__(s, n="none"): return ("round", n)
    def __trunc__(s): return 11
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __index__(s): return 5
    def __float__(s): return 2.5
    def __int__(s): return 9
    def __bool__(s): return False
    def __len__(s): return 3
    def __contains__(s, x): return x == 1
    def __getitem__(s, k): return ("item", k)
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
    def __call__(s, *a, **k): return (a, k)
    def __reversed__(s): return iter("rev")
    def __hash__(s): return 77
    def __eq__(s, o): return "eq"
    def __ne__(s, o): return "ne"
    def __lt__(s, o): return "lt"
    def __le__(s, o): return "le"
    def __gt__(s, o): return "gt"
    def __ge__(s, o): return "ge"
    def __format__(s, spec): return f"<{spec}>"
    def __bytes__(s): return b"by"
    def __dir__(s): return ["z", "a"]
    def __str__(s): return "STR"
    def __length_hint__(s): return 4
    def __sizeof__(s): return 10
    def __enter__(s): return "in"
    def __exit__(s, *a): return True
    def __and__(s, o): return "and"
    def __ror__(s, o): return "ror"
    def __rsub__(s, o): return NotImplemented
n = N(1)
for f in [lambda: n + n, lambda: 1 + n, lambda: n @ 1, lambda: 1 @ n, lambda: n ** 2, lambda: 2 ** n, lambda: pow(n, 2, 3), lambda: pow(2, n), lambda: divmod(n, 1), lambda: divmod(1, n), lambda: n << 1, lambda: 1 << n, lambda: -n, lambda: +n, lambda: ~n, lambda: abs(n), lambda: round(n), lambda: round(n, 2), lambda: round(n, None), lambda: int(n), lambda: float(n), lambda: bool(n), lambda: not n, lambda: len(n), lambda: 1 in n, lambda: 2 not in n, lambda: n[1:2], lambda: n[..., 1], lambda: n[1:2, ::3], lambda: n(1, *[2], x=3, **{"y": 4}), lambda: list(reversed(n)), lambda: hash(n), lambda: n == 1, lambda: n != 1, lambda: n < 1, lambda: 1 < n, lambda: n >= n, lambda: f"{n:abc}", lambda: format(n), lambda: format(n, "x"), lambda: "{:q}".format(n), lambda: str(n), lambda: f"{n!r:>8}|{n!s:*^9}", lambda: bytes(n), lambda: dir(n), lambda: [10, 20, 30, 40, 50, 60][n], lambda: "abcdefg"[n], lambda: [1,2,3,4,5,6,7][n:], lambda: range(n), lambda: [0] * n, lambda: "ab" * n, lambda: hex(n), lambda: bin(n), lambda: chr(n), lambda: "%d %s %x" % (n, n, n), lambda: "%f" % n, lambda: n & 1, lambda: 1 | n, lambda: 5 - n, lambda: n - 5, lambda: operator.length_hint(n), lambda: operator.index(n), lambda: sum([n, 1]), lambda: sum([1, n]), lambda: max(n, 3), lambda: sorted([n, n]), lambda: {n: 1}[n], lambda: n in [n], lambda: [n].index(n), lambda: [1, n].count(n), lambda: (n,) == (n,), lambda: [n] < [n], lambda: print(n, sep="-"), lambda: divmod(n, n), lambda: int.__add__(1, n), lambda: operator.iadd(n, 4), lambda: operator.matmul(n, n), lambda: 3 @ 4, lambda: all([n]), lambda: any([n]), lambda: list(zip([n], [n])), lambda: dict([(n, n)]), lambda: {n, n}, lambda: isinstance(n, N)]:
    t(f)
x = N(3); y = x; x += 4; print(x, x is y)
def mm():
    z = N(3); z @= 2; return z
t(mm)
n[0] = 1; del n[0]; n[1:2] = 3; del n[::2]
with n as w: raise ValueError(w)
print("after")
