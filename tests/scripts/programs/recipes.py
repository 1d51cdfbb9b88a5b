from itertools import *
import collections, functools, math, operator, random
def take(n, it): return list(islice(it, n))
def prepend(v, it): return chain([v], it)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it): return iter(collections.deque(it, maxlen=n))
def consume(it, n=None):
    if n is None: collections.deque(it, maxlen=0)
    else: next(islice(it, n, n), None)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def quantify(it, pred=bool): return sum(map(pred, it))
def all_equal(it):
    g = groupby(it); return next(g, True) and not next(g, False)
def first_true(it, default=False, pred=None): return next(filter(pred, it), default)
def flatten(l): return chain.from_iterable(l)
def repeatfunc(f, times=None, *args):
    return starmap(f, repeat(args)) if times is None else starmap(f, repeat(args, times))
def sieve(n):
    data = bytearray((0, 1)) * (n // 2); data[:3] = 0, 0, 0
    limit = math.isqrt(n) + 1
    for p in compress(range(limit), data): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
def factor(n):
    for prime in sieve(math.isqrt(n) + 1):
        while not n % prime:
            yield prime
            n //= prime
            if n == 1: return
    if n > 1: yield n
def grouper(it, n, *, incomplete='fill', fillvalue=None):
    args = [iter(it)] * n
    match incomplete:
        case 'fill': return zip_longest(*args, fillvalue=fillvalue)
        case 'strict': return zip(*args, strict=True)
        case 'ignore': return zip(*args)
def sliding_window(it, n):
    it = iter(it); w = collections.deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x); yield tuple(w)
def roundrobin(*its):
    its = map(iter, its)
    for k in range(3, 0, -1):
        its = cycle(islice(its, k)); yield from map(next, its)
def partition(pred, it):
    a, b = tee(it); return filterfalse(pred, a), filter(pred, b)
def powerset(it):
    s = list(it); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique_everseen(it, key=None):
    seen = set()
    for e in it:
        k = key(e) if key else e
        if k not in seen: seen.add(k); yield e
def unique_justseen(it, key=None): return map(next, map(operator.itemgetter(1), groupby(it, key)))
def convolve(s, k):
    k = tuple(k)[::-1]; n = len(k)
    for w in sliding_window(chain(repeat(0, n-1), s, repeat(0, n-1)), n): yield sum(map(operator.mul, w, k))
def polynomial_from_roots(roots): return list(functools.reduce(convolve, zip(repeat(1), map(operator.neg, roots)), [1]))
print(take(3, tabulate(lambda x: x*x)), list(tail(3, 'ABCDEFG')), nth('abc', 1), nth('abc', 9, 'z'), quantify([1, 0, 2]), all_equal('aaa'), all_equal('aab'))
print(list(sieve(50)), list(factor(99_953*99_971)), list(factor(360)))
print(list(grouper('ABCDEFG', 3, fillvalue='x')), list(grouper('ABCDEF', 3, incomplete='strict')), list(grouper('ABCDEFG', 3, incomplete='ignore')))
print([''.join(w) for w in sliding_window('ABCDEFG', 4)], ''.join(roundrobin('ABC', 'D', 'EF')), [list(x) for x in partition(lambda x: x % 2, range(6))])
print(list(powerset([1, 2, 3])), ''.join(unique_everseen('AAAABBBCCDAABBB')), list(unique_justseen('AAAABBBCCDAABBB')), list(map(next, [iter('a')])))
print(polynomial_from_roots([5, -4, 3]), list(accumulate([1, 2, 3], initial=10)), list(batched('abcdefg', 3)) if 'batched' in globals() else 'no')
print(first_true([0, '', 3]), list(flatten([[1], [2, 3]])), list(repeatfunc(pow, 2, 2, 5)))
list(grouper('ABCDEFG', 3, incomplete='strict'))
