# __slots__ that only Python can walk.
class A:
    __slots__ = (x for x in 'abc')
print(A.a)
print(type(A.__slots__))
class B:
    __slots__ = {'x': 'the x', 'y': None}
print(B.x.__doc__, B.y.__doc__, B.__slots__)
class I:
    def __iter__(self): return iter(['p','q'])
class D:
    __slots__ = I()
d = D(); d.p = 3
print(d.p, D.q)
class L:
    __slots__ = {'z','w'}
print(sorted(x for x in L.__dict__ if len(x)==1))
class It:
    __slots__ = map(str.lower, ['AA', 'BB'])
print(It.aa)
try:
    class E:
        __slots__ = (1/0 for x in 'a')
except ZeroDivisionError as e: print('zde', e)
try:
    class E:
        __slots__ = 5
except TypeError as e: print(e)
try:
    class E:
        __slots__ = (x for x in [1])
except TypeError as e: print(e)
class G:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return 'gg%d' % i
class H: __slots__ = G()
print(H.gg0, H.gg1)
