"""An intersection asks an iterable for no more than can be in both."""
from itertools import count


def told(items):
    for item in items:
        print('asked for', repr(item))
        yield item


class Equal:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        print('compared with', other)
        return self.n == getattr(other, 'n', other)


print({3, 5}.intersection(count()))
print({True}.intersection((1, {})))
print(frozenset({1}).intersection([1, []]))
print({2, 1}.intersection(told([3, 2, 2, 1, 0])))
print(set().intersection(told([3, 2])))
print({1}.intersection([Equal(1), []]) == {1})
for items in [[]], [2, []], (1, 2, []):
    try:
        print({1, 2, 3}.intersection(items), items)
    except TypeError as error:
        print(error)
try:
    print(set().intersection([[]]))
except TypeError as error:
    print(error)
mine = {1, 2}
mine.intersection_update(told([2, 1, 0]))
print(mine, {7: 0, 8: 1}.keys() & [8, 7], {1}.intersection([1], count(1)))
