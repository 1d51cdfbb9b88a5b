# Operators: which side is asked, and what nobody answers.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class N:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __iadd__(self, o): return ("iadd", o)
    def __matmul__(self, o): return "mm"
    def __rmatmul__(self, o): return "rmm"
    def __divmod__(self, o): return "dm"
    def __rpow__(self, o): return "rpow"
n = N(); print(-n, +n, ~n, abs(n), n @ 1, 1 @ n, divmod(n, 1), 2 ** n); m = n; m += 4; print(m)
class P1:
    def __add__(self, o): return NotImplemented
class P2(P1):
    def __radd__(self, o): return "radd P2"
attempt(lambda: P1() + P2()); attempt(lambda: P1() + 1); attempt(lambda: 1 + P1())
class Cmp:
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return NotImplemented
c = Cmp(); print(c < 1, 1 > c, c == c, c == 1, c != 1)
attempt(lambda: hash(c))
attempt(lambda: c > 1)
