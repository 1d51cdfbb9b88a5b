# Errors of finalisers and callbacks of every kind.
import weakref


class Callable:
    """Is called, and always shown, alike."""

    def __init__(self, function):
        self.function = function

    def __repr__(self):
        return "<callable>"

    def __call__(self, *args):
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else Bound(self, instance)


class Bound:
    def __init__(self, callable, instance):
        self.callable, self.instance = callable, instance

    def __repr__(self):
        return "<bound>"

    def __call__(self, *args):
        return self.callable(self.instance, *args)


def w():
    class A: pass
    a = A()
    r = weakref.ref(a, 5)
    del a
    def cb(x, y): pass
    a = A()
    r = weakref.ref(a, Callable(cb))
    a = None
    r = weakref.ref(A(), Callable(lambda r: 1/0))
    class M:
        def __getattr__(self, n): raise ValueError(n)
        @Callable
        def __del__(self): self.x
    M()
    class N:
        @Callable
        def __del__(self):
            class O:
                @Callable
                def __del__(self): raise KeyError('inner')
            O()
            raise ValueError('outer')
    N()
    class D:
        __del__ = None
    class E(D): pass
    E()
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


class Odd(Exception):
    def __str__(self):
        return "odd " + str(self.args)


class Worse(Exception):
    def __str__(self):
        raise ValueError("in __str__")


class Shy:
    def __init__(self, error):
        self.error = error

    def __repr__(self):
        raise KeyError("in __repr__")

    def __get__(self, instance, owner):
        return self

    def __call__(self):
        raise self.error


def told(error, *shown):
    class T:
        __del__ = Shy(error) if not shown else Callable(lambda self: 1 / 0)
    T()
    print("after", error.args)


told(Odd(1))
told(Worse(2))
told(Odd(3), 1)
print("end")
