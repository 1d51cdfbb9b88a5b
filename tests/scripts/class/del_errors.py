# Errors of finalisers and callbacks of every kind.
import weakref
def w():
    class A: pass
    a = A()
    r = weakref.ref(a, 5)
    del a
    def cb(x, y): pass
    a = A()
    r = weakref.ref(a, cb)
    a = None
    r = weakref.ref(A(), lambda r: 1/0)
    def g():
        try: yield 1
        finally: 1/0
    x = g(); next(x)
    x = 3
    class M:
        def __getattr__(self, n): raise ValueError(n)
        def __del__(self): self.x
    M()
    class N:
        def __del__(self):
            class O:
                def __del__(self): raise KeyError('inner')
            O()
            raise ValueError('outer')
    N()
    class D:
        __del__ = None
    class E(D): pass
    E()
    class F:
        @classmethod
        def __del__(cls, y): pass
    F()
    class G:
        @staticmethod
        def __del__(x): pass
    G()
    class H:
        __del__ = len
    H()
    class I: pass
    I.__del__ = int
    I()
    class J:
        @property
        def __del__(self): return 5
    J()
    class K:
        @property
        def __del__(self): return lambda: print('prop')
    K()
    L = type('L', (), {'__del__': type('C', (), {'__call__': lambda s, *a: print('called', len(a))})()})
    L()
w()
