from typing import NamedTuple, Deque, DefaultDict, Counter, OrderedDict, get_type_hints, Generic, TypeVar, List
class P(NamedTuple):
    """A point."""
    x: int
    y: int = 3
    def norm(self): return abs(self.x) + abs(self.y)
    @property
    def double(self): return self.x * 2
p = P(1)
print(p, p.x, p[1], p == (1, 3), p._asdict(), p._replace(y=9), P._fields, P._field_defaults, p.norm(), p.double, P.__annotations__, P.__doc__, isinstance(p, tuple), P.__mro__)
x, y = p
print(x, y, hash(p) == hash((1, 3)), {p: 1}[(1, 3)], repr(P(*'ab')))
Q = NamedTuple('Q', [('a', int), ('b', str)])
print(Q(1, 'z'), Q.__module__, get_type_hints(Q))
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    class Bad(NamedTuple):
        _fields: int
except (ValueError, AttributeError) as e: print(type(e).__name__, e)
try: P()
except TypeError as e: print(e)
try: p.x = 5
except AttributeError as e: print(e)
print(Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], isinstance({}, DefaultDict))
import json, copy
print(json.dumps(p), copy.copy(p), copy.deepcopy(P([1])), P.__match_args__)
match p:
    case P(a, b): print(a, b)
from dataclasses import dataclass, asdict
@dataclass
class D:
    p: P
    d: DefaultDict[str, int]
import collections
from collections import defaultdict, deque, namedtuple
dd = defaultdict(int, a=1)
print(asdict(D(p, {})), D(p, {}))
print(copy.deepcopy(dd), copy.copy(deque([1, [2]])), copy.deepcopy(deque([1, [2]], 3)), isinstance(dd, DefaultDict))
