# Nothing that an object has hides its class, however it is asked for.
class A: pass
a = A()
a.__dict__['__class__'] = 5
print(getattr(a, '__class__'), hasattr(a, '__class__'), type(a))
class M(type): pass
class N(metaclass=M):
    __class__ = property(lambda self: int)
print(N.__class__, N().__class__)
class C:
    __class__ = property(lambda self: int)
print(C.__class__, C().__class__)
class L(list): pass
l = L(); l.__dict__['__class__'] = 7
print(l.__class__)
class E(Exception): pass
e = E(); e.__dict__['__class__'] = 7
print(e.__class__, getattr(e, '__class__'))
class S(A):
    def f(self): return super().__class__
print(S().f())

def class_of(a):
    return a.__class__


for x in (A(), a, L(), a, C(), 1, 's', a):
    print(class_of(x))
