# Sets and deques whose classes walk them in their own way are shown so.
class R(set):
    def __iter__(self): return iter([1,2])
class F(frozenset):
    def __iter__(self):
        yield 'a'
class S(set):
    def __iter__(self): return 1/0
r = R([5]); print(r, F(), F('b'), R())
try: print(S([1]))
except ZeroDivisionError as e: print(e)
print(S())
class N(set):
    def __len__(self): return 0
print(N([1]))
class T(set):
    def __iter__(self): yield self
t = T([1]); print(t)
from collections import deque
class D(deque):
    def __iter__(self): return iter('ab')
print(D([1]), D(), D([1, 2], 3))
class DS(deque):
    def __iter__(self): yield self
print(DS([1]))
class P(set):
    def __iter__(self): return super().__iter__()
print(P([1]), [P([3])], {1: P('a')}, f'{P([1])}', '%s' % P([2]))
class Q(P):
    def __repr__(self): return 'Q' + super().__repr__()
try: print(Q([1]))
except Exception as e: print(e)
class Z(set): pass
z = Z([1]); print(z)
Z.__iter__ = lambda s: iter([9]); print(z)
del Z.__iter__; print(z)
class Bad(set):
    def __iter__(self): return 5
try: print(Bad([1]))
except TypeError as e: print(e)
b = S([1])
for i in range(3):
    try: repr(b)
    except ZeroDivisionError: print('again')
