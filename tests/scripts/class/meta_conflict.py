class M1(type):
    @classmethod
    def __prepare__(m, *a, **k):
        print('prepare'); return {}
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
class M3(M1): pass
class D(A, metaclass=M3): pass
print(type(D))
def f(*a): print('f', a)
class E(A, metaclass=f): pass
class M4(M1,M2): pass
class F(B, A, metaclass=M4): pass
print(type(F))
