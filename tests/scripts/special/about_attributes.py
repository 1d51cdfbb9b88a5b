# What an AttributeError is about, whoever raised it.
def t(f):
    try: print(f())
    except AttributeError as e: print(e, e.name, type(e.obj).__name__)
    except Exception as e: print(type(e).__name__, e)
class A:
    @property
    def p(self): raise AttributeError('mine')
    @property
    def q(self): return self.zz
    @property
    def r(self): pass
class D:
    def __get__(self, o, t): raise AttributeError('dget')
class S:
    def __set__(self, o, v): raise AttributeError('dset')
    def __delete__(self, o): raise AttributeError('ddel')
class B:
    d = D(); s = S()
class G:
    def __getattr__(self, n): raise AttributeError('ga ' + n)
class GA:
    def __getattribute__(self, n): raise AttributeError('gab ' + n)
class Sx:
    def __setattr__(self, n, v): raise AttributeError('sx')
    def __delattr__(self, n): raise AttributeError('dx')
t(lambda: A().p)
t(lambda: A().q)
t(lambda: setattr(A(), 'r', 1))
t(lambda: delattr(A(), 'r'))
t(lambda: B().d)
t(lambda: B.d)
t(lambda: setattr(B(), 's', 1))
t(lambda: delattr(B(), 's'))
t(lambda: G().x)
t(lambda: GA().x)
t(lambda: setattr(Sx(), 'x', 1))
t(lambda: delattr(Sx(), 'x'))
t(lambda: getattr(A(), 'p'))
t(lambda: object.__getattribute__(A(), 'p'))
t(lambda: A().nope)
t(lambda: A.nope)
t(lambda: delattr(A(), 'nope'))
t(lambda: setattr(5, 'nope', 1))
t(lambda: setattr(5, 'real', 1))
t(lambda: hasattr(A(), 'p'))
t(lambda: getattr(A(), 'p', 'dflt'))
class P:
    x = property()
t(lambda: P().x)
t(lambda: setattr(P(), 'x', 1))
class C(A):
    def f(self): return super().zz
    def g(self): return super().p
t(lambda: C().f())
t(lambda: C().g())
class SL: __slots__ = ('x',)
t(lambda: SL().x)
t(lambda: delattr(SL(), 'x'))
t(lambda: SL().y)
t(lambda: setattr(SL(), 'y', 1))
import math
t(lambda: math.nope)


class Rebinds:
    @property
    def seen(self):
        self = None
        raise AttributeError("rebound")

    def method(self):
        return self.seen


for i in range(3):
    t(lambda: Rebinds().seen)
    t(Rebinds().method)
    t(lambda: Rebinds().seen())
