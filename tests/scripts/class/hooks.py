# Attributes that methods and descriptors have a say in.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class Desc:
    def __init__(self, f): self.f = f
    def __get__(self, o, t=None):
        if o is None: return self
        v = self.f(o); o.__dict__["lazy"] = v; return v
class L:
    @Desc
    def lazy(self): print("computing"); return 42
l = L(); print(l.lazy, l.lazy)
class GA:
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        return n
    @property
    def p(self): raise AttributeError("inner")
g = GA(); print(g.a, g.p)
attempt(lambda: g._x)
attempt(lambda: getattr(g, "_y", "dflt"))
print(hasattr(g, "_z"), hasattr(g, "zz"))
class Del:
    def __delattr__(self, n): print("del", n)
    def __delitem__(self, n): print("delitem", n); return 5
    def __setitem__(self, k, v): print("setitem", k, v)
d = Del(); del d.x; del d[3]; d[4] = 5
delattr(d, "y"); setattr(d, "z", 1); print(d.z)
