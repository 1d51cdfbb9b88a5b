from unittest.mock import MagicMock, Mock
m = MagicMock()
print(len(m), int(m), float(m), complex(m), bool(m), list(m), 3 in m, hash(m) == hash(m), m == m, m != m, m == 3)
m.__getitem__.return_value = 'item'
print(m['x'], m.__getitem__.call_args)
m.__iter__.return_value = [1, 2, 3]
print(list(m), list(m))
m.__str__.return_value = 'str!'
print(str(m), f'{m}')
m.__contains__.side_effect = lambda x: x == 3
print(3 in m, 4 in m)
try:
    m < 3
except TypeError as e:
    print(e)
m.__lt__.return_value = True
print(m < 3)
m.__enter__.return_value = 'ctx'
with m as c:
    print(c)
print(m.__exit__.call_args)
m.__add__.return_value = 10
print(m + 5)
m.__call__ = lambda self: 3
x = Mock()
try:
    len(x)
except TypeError as e:
    print(e)
x.__len__ = lambda self: 4
print(len(x))
x.__str__ = Mock(return_value='abc')
print(str(x))
try:
    x.__init__ = 3
except AttributeError as e:
    print(e)
d = {}
mm = MagicMock()
mm.__getitem__.side_effect = d.__getitem__
mm.__setitem__.side_effect = d.__setitem__
mm['a'] = 1
print(mm['a'], d)
try: mm['b']
except KeyError as e: print('KeyError', e)
it = MagicMock()
it.__next__.side_effect = [1, 2, StopIteration]
print(next(it), next(it))
print(type(m - 3).__name__, (m * 2) is (m * 5))
del m.foo
try: m.foo
except AttributeError as e: print(e)
