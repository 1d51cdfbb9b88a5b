"""Iterators and classes the textbook way: ranges, cards, inventory, multiple inheritance, copying, comparing."""
import bisect
import collections
import copy
import functools
import itertools
import operator
import random
import string
import sys
import weakref
from collections.abc import Collection, Container, Generator, Iterable, Iterator, KeysView, MutableMapping, MutableSet, Reversible, Set, Sized, Coroutine, AsyncIterator


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
    def __length_hint__(self): return self.n


class FrozenRange(collections.abc.Sequence):
    def __init__(self, *a): self.r = range(*a)
    def __len__(self): return len(self.r)
    def __getitem__(self, i):
        return FrozenRange.of(self.r[i]) if isinstance(i, slice) else self.r[i]
    @classmethod
    def of(cls, r): self = cls.__new__(cls); self.r = r; return self
    def __repr__(self): return f'{type(self).__name__}{self.r.start, self.r.stop, self.r.step}'


class OrderedSet(MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f'{{{", ".join(map(repr, self))}}}'


class CaseDict(MutableMapping):
    def __init__(self, *a, **k): self._d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self._d[k.lower()][1]
    def __setitem__(self, k, v): self._d[k.lower()] = (k, v)
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return (k for k, _ in self._d.values())
    def __len__(self): return len(self._d)


print(list(Countdown(3)), operator.length_hint(Countdown(4)), max(Countdown(3)), 2 in Countdown(3), [*zip(Countdown(2), 'ab')])
r = FrozenRange(1, 10, 3)
print(r, list(r), r[1:], r[-1], 4 in r, r.index(7), r.count(2), list(reversed(r)), isinstance(r, Reversible))
try: r.index(5)
except ValueError as e: print('ValueError', e)
s = OrderedSet('abracadabra')
print(s, s & OrderedSet('bcz'), s | 'xy', s - {'a'}, s ^ OrderedSet('az'), s <= OrderedSet('abcdr'), s == set('abcdr'), s.isdisjoint('xyz'), s.pop(), s)
s |= {'q'}; s -= {'b'}; s.remove('c'); print(s)
try: s.remove('zz')
except KeyError as e: print('KeyError', e)
c = CaseDict({'Content-Type': 'x'}, Accept='y')
print(c['CONTENT-TYPE'], 'accept' in c, dict(c), c.pop('accept'), c.setdefault('New', 5), c.get('nope'), list(c.items()), c == {'Content-Type': 'x', 'New': 5}, c.popitem(), len(c))
print([issubclass(t, a) for t in (list, dict, str, set, range) for a in (Collection, Reversible, Set, Sized, Iterable)])


class A:
    def __init__(self, **k): print('A', k); super().__init__()
    def who(self): return ['A']
class B(A):
    def __init__(self, b=0, **k): print('B', b); super().__init__(**k); self.b = b
    def who(self): return ['B'] + super().who()
class C(A):
    def __init__(self, c=0, **k): print('C', c); super().__init__(**k); self.c = c
    def who(self): return ['C'] + super().who()
class D(B, C):
    def who(self): return ['D'] + super().who()
    def __getattr__(self, n): return f'dynamic {n}'
    def __dir__(self): return ['only']
d = D(b=1, c=2)
print(d.who(), [k.__name__ for k in D.__mro__], vars(d), d.zzz, dir(d), super(B, d).who(), D.__bases__, isinstance(d, C), B.__subclasses__() == [D])
try:
    class X(A, B): pass
except TypeError as e: print(e)
class P:
    count = 0
    def __new__(cls, *a, **k): P.count += 1; return super().__new__(cls)
    def __init__(self, x, tags=None): self.x, self.tags = x, tags or []
    def __copy__(self): print('copy'); return P(self.x, self.tags)
    def __deepcopy__(self, memo): print('deep'); return P(copy.deepcopy(self.x, memo), copy.deepcopy(self.tags, memo))
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f'P({self.x})'
    def __del__(self): P.count -= 1
p = P(1, [1, [2]])
q, z = copy.copy(p), copy.deepcopy(p)
print(q.tags is p.tags, z.tags is p.tags, z.tags, sorted([P(3), P(1), P(2)]), min(P(5), P(4)), P.count)
del q; print(P.count)
class Temp:
    def __init__(self): self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print('deleted')
    @staticmethod
    def make(): return Temp()
    ro = property(lambda self: 'ro', doc='read only')
t = Temp(); t.f = 212; print(t._c, t.f, Temp.ro.__doc__, Temp.f.fget.__name__, Temp.make()._c); del t.f
for stmt in ('t.ro = 1', 'del t.ro', 't.missing', 'Temp.nope', 'del t.zz', 'Temp().f.real.x', 't()', 't[0]', 'len(t)', 'iter(t)', 't + 1', '-t', 't < t', 'hash([])', 'int(t)', 'f"{t:d}"', 'next(5)', 't.f.g = 1', '(1).x = 2', 'object().x = 1', 'Temp.make(1)', 'Temp.f()', 't @ t', 't["a"] = 1', 'del t[0]', '5 in t', 'with_ = t.__enter__', 'round(t)', 'bytes(t)', 'abs(t)', 'float(t)', 'complex(t)', 'str(t, 1)', 'reversed(t)', 'isinstance(1, t)', 'issubclass(t, int)', 'type(t)(1)', 'super().x', 'vars(1)', 'dir(1, 2)', 'setattr(t, 1, 2)', 'getattr(t)', 'delattr(t, "q")', 'range(t)', '[1][t]', 'slice(1)[0]', 'print(sep=1)', 'sum(["a"])', 'max([])', 'ord("ab")', 'chr("a")', 'divmod(1, 0)', 'pow(2, -1, 0)', 'zip(1)', 'enumerate()', 'sorted([1, "a"])', 'open', 'eval("1 +")', 'exec("x = = 1")', '__import__("nomod")'):
    try: exec(stmt)
    except Exception as e: print(f'{stmt}: {type(e).__name__}: {e}')
