# A class body runs in whatever mapping __prepare__ returns.
import collections
class P:
    def __init__(self): self.d={}
    def __getitem__(self,k): print('get',k); return self.d[k]
    def __setitem__(self,k,v): print('set',k); self.d[k]=v
    def __delitem__(self,k): print('del',k); del self.d[k]
class M(type):
    @classmethod
    def __prepare__(m, n, b): return P()
    def __new__(m,n,b,ns):
        print(type(ns)); return type.__new__(m,n,b,dict(ns.d))
class A(metaclass=M):
    """doc"""
    x=1
    y=x+1
    a: int=4
    def f(self): return __class__
    del x
    try: x
    except NameError as e: print(e)
    try: del zz
    except NameError as e: print(e)
print(A.y, A().f(), sorted(A.__dict__))
class MM(type):
    @classmethod
    def __prepare__(m, n, b): return collections.ChainMap({'q':1},{'r':2})
    def __new__(m,n,b,ns): return type.__new__(m,n,b,dict(ns))
class B(metaclass=MM):
    z=q+r
print(B.z,B.q)
class D(dict):
    def __missing__(self,k): return k.upper() if k.islower() else dict.__getitem__(self,k)
class ME(type):
    @classmethod
    def __prepare__(m,n,b): return D()
def outer():
    loc=5
    class C(metaclass=ME):
        a=b
        c=loc
        d=[a for _ in range(2)] if 0 else 1
    print(C.a,C.c,C.__dict__['a'])
try: outer()
except Exception as e: print(type(e),e)
for bad in (5,None,set(),object()):
    class MB(type):
        @classmethod
        def __prepare__(m,n,b): return bad
    try:
        class E(metaclass=MB): pass
    except TypeError as e: print(e)
class MC(type):
    @classmethod
    def __prepare__(m,n,b): return P()
try:
    class E(metaclass=MC): pass
except TypeError as e: print(e)
def fm(n,b,ns): return sorted(ns)
fm.__prepare__=lambda n,b: {'k':1}
class F(metaclass=fm): a=k
print(F)
fm.__prepare__=lambda n,b: 5
try:
    class F(metaclass=fm): a=k
except TypeError as e: print(e)
fm.__prepare__=lambda n,b: collections.deque()
try:
    class F(metaclass=fm): a=k
except TypeError as e: print(e)
