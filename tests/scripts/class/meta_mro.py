# Metaclasses that order the bases themselves.
class M(type):
    def mro(cls):
        print('mro of', cls.__name__)
        return super().mro()
class A(metaclass=M): pass
class B(A): pass
print(B.__mro__)
class X:
    def hi(self): return 'X'
class R2(type):
    def mro(cls):
        return [cls, X, object]
class C2(metaclass=R2): pass
print(C2.__mro__, C2.__bases__)
try: print(C2().hi())
except Exception as e: print(type(e).__name__, e)
class R3(type):
    def mro(cls): return 5
try:
    class C(metaclass=R3): pass
except Exception as e: print(type(e).__name__, e)
class R4(type):
    def mro(cls): return [cls, 5]
try:
    class C(metaclass=R4): pass
except Exception as e: print(type(e).__name__, e)
class R5(type):
    def mro(cls): raise ValueError('no')
try:
    class C(metaclass=R5): pass
except Exception as e: print(type(e).__name__, e)
class R6(type):
    def mro(cls): return [cls, int, object]
try:
    class C(metaclass=R6): pass
    print(C.__mro__)
except Exception as e: print(type(e).__name__, e)
print(int.mro(), bool.mro())

class Log(type):
    def mro(cls):
        print("asked", cls.__name__, cls.__bases__, sorted(k for k in vars(cls) if k[0] != "_"))
        return type.mro(cls) + []
class P(metaclass=Log): p = 1
class Q(metaclass=Log): q = 2
class PQ(P, Q):
    def __init_subclass__(cls, **k): print("init", cls.__mro__, k)
class Sub(PQ, word=1): pass
print(Sub.p, Sub.q, Log.mro(Sub))
class Dup(type):
    def mro(cls): return [cls, P, P, object]
try:
    class D(metaclass=Dup): pass
    print(D.__mro__, D.p)
except Exception as e: print(type(e).__name__, e)
class Any(type):
    def mro(cls): return (k for k in (cls, Q, object))
class G(metaclass=Any): pass
print(G.q, G().q, issubclass(G, Q), isinstance(G(), Q))
class Wrong(type):
    def mro(cls): return [cls, P, Q, object]
class W(P, Q, metaclass=type('LW', (Log, Wrong), {'mro': Wrong.mro})): pass
print(W.__mro__)
class NoOrder(type):
    def mro(cls): return type.mro(cls)
class A1(metaclass=NoOrder): pass
class B1(A1): pass
try:
    class C1(A1, B1): pass
except TypeError as e: print(e)
class Fixed(NoOrder):
    def mro(cls): return [cls, B1, A1, object]
class C2(A1, B1, metaclass=Fixed): pass
print(C2.__mro__)
class Value(type): mro = 3
try:
    class V(metaclass=Value): pass
except TypeError as e: print(e)
class Empty(type):
    def mro(cls): return []
try:
    class E(metaclass=Empty): pass
except TypeError as e: print(e)
