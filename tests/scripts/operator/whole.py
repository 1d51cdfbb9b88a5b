import operator
from operator import itemgetter, attrgetter, methodcaller

rows = [{'n': 'b', 'v': 2}, {'n': 'a', 'v': 2}, {'n': 'c', 'v': 1}]
print(sorted(rows, key=itemgetter('v', 'n')))
print(max(rows, key=itemgetter('n')), itemgetter(1)('xyz'), itemgetter(0, -1)([1, 2, 3]))
print(itemgetter(slice(1, 3))('abcd'), repr(itemgetter('a', 1)))


class P:
    def __init__(self, x):
        self.x = x

    def move(self, by, *, twice=False):
        return self.x + by * (2 if twice else 1)


p = P(P(5))
print(attrgetter('x.x')(p), attrgetter('x', 'x.x')(p)[1], repr(attrgetter('a', 'b.c')))
print(methodcaller('move', 3, twice=True)(P(1)), repr(methodcaller('move', 3, twice=True)))
print(list(map(operator.add, [1, 2], [10, 20])), operator.mul('ab', 2), operator.pow(2, 5))
print(operator.floordiv(7, 2), operator.mod(7, 3), operator.truediv(1, 4), operator.neg(3), operator.inv(0))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2))
print(operator.lt(1, 2), operator.eq([1], [1]), operator.is_(None, None), operator.is_not(1, None))
print(operator.contains([1], 1), operator.countOf([1, 1.0, 2], 1), operator.indexOf('abc', 'c'))
a = [1]
b = operator.iadd(a, [2])
print(b is a, a, operator.isub(5, 2), operator.concat('a', 'b'))
operator.setitem(a, 0, 'z')
operator.delitem(a, 1)
print(a, operator.getitem(a, 0), operator.not_(a), operator.truth(a), operator.index(True))
print(operator.length_hint([1, 2]), operator.length_hint(3, 7))
print(operator.abs(-3), operator.call(max, 1, 5), operator.__add__(1, 2))
for bad in (lambda: itemgetter(5)([1]), lambda: itemgetter('a')({}), lambda: attrgetter('y')(p),
            lambda: attrgetter(3), lambda: methodcaller(3), lambda: operator.indexOf([], 1),
            lambda: operator.index('a'), lambda: operator.add(1, 'a'), lambda: operator.concat(1, 2)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
