from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint
from types import SimpleNamespace

data = {'name': 'x' * 20, 'numbers': list(range(40)), 'nested': {
    'a': [1, 2, {'deep': ('tuple', 'of', 'things')}], 'b': {3, 1, 2}}}
pprint(data)
pprint(data, width=40)
pprint(data, width=60, compact=True, indent=4)
pprint(data, depth=2)
pp({'b': 1, 'a': 2})
pprint({'b': 1, 'a': 2})
pprint('a long text with many words that goes on and on ' * 4)
pprint(['short', 'a long text with many words that goes on and on ' * 3])
pprint([1], width=1)
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable([1, 'a']), isreadable([object()]))
pprint(Counter('abracadabra' * 3), width=20)
pprint(deque(range(30), 40), width=30)
pprint(defaultdict(list, {'a': [1] * 20, 'b': [2] * 20}), width=40)
pprint(SimpleNamespace(first='x' * 40, second='y' * 40))
pprint(frozenset(range(30)), width=30)
pprint(b'bytes' * 30)
pprint(123456789, underscore_numbers=True)


@dataclass
class Point:
    x: str
    y: list


pprint(Point('x' * 50, ['y' * 20, 'z' * 20]))
pprint([Point('x', []), (), {}, [], set()])
pprint((1,), width=1)
print(pformat({1: 2, 'a': 3, None: 4}))
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        PrettyPrinter(**wrong)
    except ValueError as e:
        print(e)
