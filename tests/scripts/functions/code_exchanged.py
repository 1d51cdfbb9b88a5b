# A function's __code__ is exchanged for another's.
import inspect
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def d():
    def f(): return 1
    def g(): return 2
    f.__code__ = g.__code__
    return f(), f.__name__, f.__code__ is g.__code__
t(d)
def d2():
    def mk(x):
        def f(): return x
        return f
    def g(): return 2
    f = mk(1)
    try: f.__code__ = g.__code__
    except ValueError as e: print(e)
    f.__code__ = mk(5).__code__
    return f()
t(d2)
def d3():
    def f(a, b=2): return a, b
    def g(x, y, z=0): return x, y, z
    f.__code__ = g.__code__
    return f(1), f(1, 5)
t(d3)
def d4():
    def f(): pass
    f.__code__ = 3
t(d4)
def d5():
    def f(): pass
    del f.__code__
t(d5)
def d6():
    def f(a):
        'doc f'
        f.__code__ = g.__code__
        x = [a * i for i in range(3)]
        return x, a
    def g(a):
        'doc g'
        return 'g', a
    print(f(3), f(3), f.__doc__, f.__name__, f.__code__.co_name)
    return inspect.signature(f)
t(d6)
def d7():
    class A:
        def m(self, k=1): return k
    def n(self, k): return k * 10
    A.m.__code__ = n.__code__
    return A().m(), A().m(5), A().m(k=3)
t(d7)
