"""Copies of iterators go on by themselves."""
import copy
import itertools
import warnings

warnings.simplefilter('ignore')
MADE = [lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter('aé'),
        lambda: iter('abc'), lambda: iter(b'ab'), lambda: iter(bytearray(b'x')),
        lambda: iter(range(3)), lambda: reversed([1, 2, 3]),
        lambda: iter(range(5, 0, -2)), lambda: map(str, [1, 2]),
        lambda: filter(None, [0, 1, 2]), lambda: zip('ab', [1, 2]),
        lambda: enumerate('ab', 5), lambda: map(max, [1, 5], [3, 4]),
        lambda: itertools.count(3), lambda: itertools.chain('ab', [1]),
        lambda: itertools.accumulate([1, 2, 3]),
        lambda: itertools.islice('abcdef', 1, 5, 2),
        lambda: itertools.product('ab', [1, 2]),
        lambda: itertools.permutations('abc', 2),
        lambda: itertools.combinations('abcd', 3),
        lambda: itertools.combinations_with_replacement('ab', 2),
        lambda: itertools.compress('abc', [1, 0, 1]),
        lambda: itertools.takewhile(bool, [1, 2, 0]),
        lambda: itertools.dropwhile(bool, [1, 0, 2]),
        lambda: itertools.filterfalse(None, [0, 1, 0]),
        lambda: itertools.starmap(max, zip([1, 5], [3, 4])),
        lambda: itertools.repeat('x', 3),
        lambda: itertools.zip_longest('ab', 'c'),
        lambda: itertools.tee('abc')[0]]
for make in MADE:
    for copier in copy.copy, copy.deepcopy:
        for given in range(3):
            one = make()
            for _ in range(given):
                next(one, None)
            other = copier(one)
            print(list(itertools.islice(other, 4)), end=' ')
            if copier is copy.deepcopy:
                print(list(itertools.islice(one, 4)))
for value in bytearray(b'ab'), 1j, [bytearray(b'c')]:
    print(copy.copy(value), copy.deepcopy(value))
ended = iter([1])
print(list(ended), list(copy.copy(ended)), list(copy.deepcopy(ended)))
shared = [1, 2]
first = iter(shared)
near, far = copy.copy(first), copy.deepcopy(first)
shared.append(3)
print(list(first), list(near), list(far))
try:
    copy.copy(x for x in 'a')
except TypeError as error:
    print(error)


def again():
    return next(left, None)


left, right = itertools.tee(iter(again, 5))
try:
    next(right)
except RuntimeError as error:
    print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    copy.copy(itertools.count())
    copy.deepcopy(itertools.product([1]))
print([(one.category.__name__, str(one.message)) for one in caught][:1])
