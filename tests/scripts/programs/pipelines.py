"""Generators, pipelines, itertools recipes."""
import itertools as it
import operator
from collections import deque
from functools import reduce, partial, cache, singledispatch, cmp_to_key, total_ordering, cached_property, lru_cache


def take(n, iterable):
    return list(it.islice(iterable, n))


def primes():
    yield 2
    found = []
    for n in it.count(3, 2):
        if all(n % p for p in it.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print('reset because', e)
            total = count = 0
            average = None
            continue
        except GeneratorExit:
            print('closing')
            return total
        total += value
        count += 1
        average = total / count


def chain_all(*its):
    results = []
    for i in its:
        results.append((yield from i))
    return results


def inner(n):
    for i in range(n):
        yield i
    return n * 10


print(take(10, primes()))
g = averager()
next(g)
print(g.send(10), g.send(20), g.throw(ValueError('new')), g.send(5))
print(g.close())
def run():
    r = yield from chain_all(inner(2), inner(3))
    print('got', r)
print(list(run()))
print(list(it.batched('ABCDEFG', 3)) if hasattr(it, 'batched') else 'none')
print(list(it.pairwise('abcd')), list(it.accumulate([1, 2, 3], operator.mul, initial=10)))
for k, group in it.groupby(sorted('mississippi')):
    print(k, len(list(group)), end='; ')
print()
print(list(it.zip_longest('ab', 'xyz', fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])))
print([''.join(p) for p in it.permutations('abc', 2)], list(it.combinations_with_replacement('ab', 2)))
print(list(it.compress('abcdef', [1, 0, 1])), list(it.filterfalse(str.isdigit, 'a1b2')), list(it.dropwhile(str.islower, 'abCd')))
a, b, c = it.tee('xyz', 3)
print(next(a), next(a), list(b), list(c), list(a))
print(reduce(lambda x, y: x * y, range(1, 6)), it.count(2.5, 0.5), it.repeat('x', 3))
print(list(it.product('ab', range(2), repeat=1)), list(it.chain.from_iterable(['ab', 'c'])))


@singledispatch
def show(x):
    return f'object {x!r}'


@show.register
def _(x: int):
    return f'int {x}'


@show.register(list)
@show.register(tuple)
def _(x):
    return f'seq {len(x)}'


@show.register
def _(x: float | str):
    return f'float or str {x}'


print(show(1), show([1]), show((1, 2)), show(2.5), show('s'), show(None), show(True))
print(show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split('.')))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))

    @cached_property
    def major(self):
        print('computing')
        return self.parts[0]


vs = [Version(t) for t in ('1.10', '1.2', '0.9.1')]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[0].major, vs[0].major)
print(sorted('bca', key=cmp_to_key(lambda x, y: (x < y) - (x > y))))


@lru_cache(maxsize=2)
def square(x):
    print('square', x)
    return x * x


square(1), square(2), square(1), square(3), square(2)
print(square.cache_info(), square.cache_parameters())
p = partial(int, base=2)
print(p('101'), p, p.func, p.keywords)
d = deque(range(5), maxlen=3)
d.rotate(1)
d.appendleft(9)
print(d, d.maxlen, list(reversed(d)))
print(next(x for x in primes() if x > 100))
gen = (x for x in [])
next(gen)
