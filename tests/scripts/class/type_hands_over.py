# type() lets the metaclass of a base make the class.
class Meta(type):
    def __new__(m, n, b, ns, **k):
        print('new', m.__name__, n, b, sorted(ns), k)
        return super().__new__(m, n, b, ns)
    def __init__(self, n, b, ns, **k): print('init', n, k)
class C(metaclass=Meta): pass
X = type('X', (C,), {'a': 1})
print(type(X), X.a)
X = type('X', (C,), {'a': 1}, q=2)
print(type(X))
X = type.__new__(type, 'Y', (C,), {})
print(type(X))
class M2(type): pass
class D(metaclass=M2): pass
Z = type('Z', (D,), {}); print(type(Z))
class M3(Meta):
    def __call__(self,*a): print('call'); return super().__call__(*a)
class E(metaclass=M3): pass
W = type('W', (C,E), {}); print(type(W)); W()
class M4(type):
    def __new__(m,n,b,ns): return 5
class P(type):
    def __new__(m,n,b,ns): return type.__new__(m,n,b,ns)
F = P('F',(),{})
print(type('G',(F,),{}))
class PP(P):
    def __new__(m,n,b,ns): print('pp'); return P.__new__(m,n,b,ns)
class H(metaclass=PP): pass
print(type(P('I',(H,),{})))
class J(H, metaclass=P): pass
print(type(J))
import abc
class SA(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
try: type('Sq',(SA,),{'area':1})()
except TypeError as e: print(e)
import types
try: types.new_class('Sq',(SA,))()
except TypeError as e: print(e)
import enum
try: type('E',(enum.Enum,),{'A':1})
except Exception as e: print(type(e))
