import copy
from collections import defaultdict, deque, Counter, OrderedDict, namedtuple, ChainMap
dd = defaultdict(list, a=[1])
d = copy.deepcopy(dd)
d['b'].append(2)
print(d, dd, d['a'] is dd['a'], copy.copy(dd), d.default_factory)
print(copy.copy(deque([1, [2]])), copy.deepcopy(deque([1, [2]], 3)), copy.deepcopy(deque()))
print(copy.deepcopy(Counter('aab')), copy.copy(OrderedDict(a=[1])), copy.deepcopy(OrderedDict(a=[1])))
P = namedtuple('P', 'x y')
print(copy.copy(P(1, [2])), copy.deepcopy(P(1, [2])))
class D2(defaultdict): pass
z = copy.deepcopy(D2(int, q=1))
print(type(z).__name__, z)
