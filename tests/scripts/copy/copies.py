import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'


a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}, None, 'text', 1.5]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append('new')
a[2]['k'].append('new')
a[3][1].append('new')
print(b, b is a, b[1] is a[1])
print(c)
t = (1, 'a', (2, 3))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],))
p = Point([1], Point(2, 3))
q, r = copy.copy(p), copy.deepcopy(p)
p.x.append(9)
p.y.x = 'changed'
print(q, r, q.x is p.x, r.y is p.y)
loop = [1]
loop.append(loop)
d = copy.deepcopy(loop)
print(d, d[1] is d, d is loop)
shared = []
e = copy.deepcopy([shared, shared])
print(e[0] is e[1], e[0] is shared)
p.me = p
s = copy.deepcopy(p)
print(s.me is s)


class Own:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        print('copy', self.n)
        return Own(self.n + 1)

    def __deepcopy__(self, memo):
        print('deepcopy', self.n, len(memo))
        return Own(self.n + 100)


print(copy.copy(Own(1)).n, copy.deepcopy([Own(1)])[0].n)


class Slots:
    __slots__ = 'a', 'b', '__c'

    def __init__(self):
        self.a = [1]
        self.__c = 3


x = Slots()
y = copy.deepcopy(x)
print(y.a, y.a is x.a, y._Slots__c, hasattr(y, 'b'), copy.copy(x).a is x.a)


class State:
    def __init__(self):
        self.value = 1

    def __getstate__(self):
        print('getstate')
        return {'value': self.value * 10}

    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state)


print(copy.copy(State()).value)


class Reduce:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduce, (self.n + 1,), {'extra': [1]}


z = copy.deepcopy(Reduce(1))
print(z.n, z.extra)


class Number(int):
    pass


class Words(list):
    pass


class Table(dict):
    pass


class Pair(tuple):
    pass


n = Number(5)
n.note = 'n'
m = copy.deepcopy(n)
print(m, type(m).__name__, m.note)
w = Words([1, [2]])
w.tag = []
v = copy.deepcopy(w)
print(v, type(v).__name__, v.tag is w.tag, v[1] is w[1])
k = copy.copy(Table(a=[1]))
print(k, type(k).__name__)
print(copy.copy(Pair((1, 2))), type(copy.deepcopy(Pair(([],)))).__name__)
error = ValueError('text', 3)
error.note = [1]
f = copy.copy(error)
print(repr(f), f.note is error.note, f is error)
print(copy.copy(len) is len, copy.copy(Point) is Point, copy.deepcopy(print) is print)
print(copy.deepcopy({1, 2}), copy.copy(frozenset('a')), copy.deepcopy(frozenset({(1, 2)})))
print(copy.deepcopy(slice(1, 2)), copy.copy(range(3)))
g = copy.deepcopy(p.__repr__)
print(g.__self__ is p, type(g).__name__)
for bad in (x for x in 'a'), {}.keys():
    for function in copy.copy, copy.deepcopy:
        try:
            function(bad)
        except TypeError as e:
            print(e)


async def co():
    pass


c = co()
try:
    copy.deepcopy([c])
except TypeError as e:
    print(e)
c.close()
print(hasattr(copy, 'replace'), copy.Error.__mro__[1])
if hasattr(copy, 'replace'):
    from dataclasses import dataclass

    @dataclass
    class Data:
        a: int
        b: int = 2

    print(copy.replace(Data(1), b=5))
    try:
        copy.replace(3, a=1)
    except TypeError as e:
        print(e)
