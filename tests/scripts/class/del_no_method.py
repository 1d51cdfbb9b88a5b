# A __del__ that is no method, or none that can be called, and where its error stands.
class A: pass
A.__del__ = 5
a = A()
a = None
print('after')
class B:
    __del__ = None
b = B(); del b
class C:
    def __init__(self): self.x = 1
    @property
    def __del__(self): raise ValueError('x')
c = C(); del c
class D:
    __del__ = print
d = D(); del d
class E:
    @staticmethod
    def __del__(): print('static')
e = E(); del e
class F:
    @classmethod
    def __del__(cls): print(cls)
f = F(); del f
class G:
    class __del__:
        def __init__(self): print('G')
g = G(); del g
