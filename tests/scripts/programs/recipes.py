import itertools as it
from collections import deque
from operator import itemgetter, attrgetter, mul
def take(n, x): return list(it.islice(x, n))
def tabulate(f, start=0): return map(f, it.count(start))
def tail(n, x): return iter(deque(x, maxlen=n))
def consume(i, n=None): 
    if n is None: deque(i, maxlen=0)
    else: next(it.islice(i, n, n), None)
def nth(x, n, d=None): return next(it.islice(x, n, None), d)
def all_equal(x): g = it.groupby(x); return next(g, True) and not next(g, False)
def quantify(x, p=bool): return sum(map(p, x))
def ncycles(x, n): return it.chain.from_iterable(it.repeat(tuple(x), n))
def sliding(x, n):
    i = iter(x); w = deque(it.islice(i, n-1), maxlen=n)
    for a in i: w.append(a); yield tuple(w)
def grouper(x, n, *, incomplete='fill', fillvalue=None):
    args = [iter(x)] * n
    match incomplete:
        case 'fill': return it.zip_longest(*args, fillvalue=fillvalue)
        case 'strict': return zip(*args, strict=True)
        case 'ignore': return zip(*args)
        case _: raise ValueError('Expected fill, strict, or ignore')
def partition(p, x): a, b = it.tee(x); return it.filterfalse(p, a), filter(p, b)
def powerset(x): s = list(x); return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s)+1))
def unique(x, key=None):
    seen = set()
    for e in x:
        k = e if key is None else key(e)
        if k not in seen: seen.add(k); yield e
def roundrobin(*xs):
    active = len(xs); nexts = it.cycle(iter(x).__next__ for x in xs)
    while active:
        try:
            for n in nexts: yield n()
        except StopIteration: active -= 1; nexts = it.cycle(it.islice(nexts, active))
def iter_except(f, exc):
    try:
        while True: yield f()
    except exc: pass
print(take(3, tabulate(lambda x: x**2)), list(tail(2, 'abc')), nth('abc', 1), all_equal('aaa'), quantify([1,0,1]), list(ncycles('ab', 2)), list(sliding('abcd', 2)))
print(list(grouper('ABCDE', 2, fillvalue='x')), [list(p) for p in partition(lambda x: x % 2, range(6))], list(powerset([1,2,3])), ''.join(unique('AAbBcA', str.lower)), ''.join(roundrobin('ABC', 'D', 'EF')), list(iter_except([1,2].pop, IndexError)))
i = iter(range(10)); consume(i, 3); print(next(i))
try: list(grouper('ABCDE', 2, incomplete='strict'))
except ValueError as e: print(e)
print(list(it.accumulate([3,1,4,1,5], max)), list(it.accumulate([1,2,3], initial=100)), list(it.compress('ABCDEF', [1,0,1,0,1,1])), list(it.dropwhile(lambda x: x<5, [1,4,6,4,1])), list(it.takewhile(lambda x: x<5, [1,4,6])), list(it.pairwise('ABC')), list(it.starmap(mul, [(2,3)])))
print(it.count(2.5, .5), it.repeat('x', 3), it.product('ab').__class__.__name__, list(it.combinations_with_replacement('ab', 2)))
rows = [dict(n='a', v=3), dict(n='b', v=1)]
print(sorted(rows, key=itemgetter('v')), min(rows, key=itemgetter('v')), itemgetter(0, 2)('abc'), attrgetter('real', 'imag')(3+4j))
list(grouper('AB', 2, incomplete='what'))
