# Attributes of classes, modules and values; what goes at the end.
def g(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", n)


x = g(3)
print(next(x))
del x
print("after del")
y = g(2)
next(y)
y = None
print(list(g(2)))
_a = g(1)
next(_a)
b = g(5)
next(b)
c = g(6)
next(c)
try:
    import nosuch
except ImportError as e:
    print(e)
import random as math
pass
try:
    (3).nothing_here
except AttributeError as e:
    print(e)
o = object()
print(id(o) == id(o), id(o) != id(object()), type(None), None, ..., NotImplemented)
print(type(type(1)), type(3).__name__, int.__mro__, type(1) is int, bool.__bases__)
print({type(1): "int"}[int], hash(None) == hash(None), {None: 1, ...: 2})
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    class X(bool):
        pass
except TypeError as e:
    print(e)
try:
    (lambda: None)()()
except TypeError as e:
    print(e)
try:
    None.x
except AttributeError as e:
    print(e)
class K:
    z = [i for i in range(3)]
    def f(self): pass
    f.tag = 1
    w = f.tag
print(K.z, K.w, K().f == K().f, K.f is K.f)
k = K()
print(k.f == k.f, k.f is k.f, k.__class__ is K, K.__class__ is type)
print(__name__, __doc__, K.__module__, k.__module__)
class M:
    async def __aenter__(self): return 1
    def __init__(self): return 5
try:
    M()
except TypeError as e:
    print(e)
class P:
    @property
    def bad(self):
        raise ValueError("inside")
    @property
    def only(self):
        return 1
try:
    P().bad
except ValueError as e:
    print(e)
pp = P()
for i in range(3):
    pp.n = i
    print(pp.n, pp.only, end=" ")
print()
try:
    del pp.only
except AttributeError as e:
    print(e)

# expect: 0
# expect: closed 3
# expect: after del
# expect: closed 2
# expect: closed 2
# expect: [0, 1]
# expect: No module named 'nosuch'
# expect: 'int' object has no attribute 'nothing_here'
# expect: True True <class 'NoneType'> None Ellipsis NotImplemented
# expect: <class 'type'> int (<class 'int'>, <class 'object'>) True (<class 'int'>,)
# expect: int True {None: 1, Ellipsis: 2}
# expect: cannot set 'x' attribute of immutable type 'int'
# expect: type 'bool' is not an acceptable base type
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object has no attribute 'x'
# expect: [0, 1, 2] 1 False True
# expect: True False True True
# expect: __main__ None __main__ __main__
# expect: __init__() should return None, not 'int'
# expect: inside
# expect: 0 1 1 1 2 1 
# expect: property 'only' of 'P' object has no deleter
# expect: closed 1
# expect: closed 5
# expect: closed 6
