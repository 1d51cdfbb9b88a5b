# What an iterator of itertools goes on with when it is copied, or told.
import itertools as I, copy, warnings
warnings.simplefilter('ignore')
for f in (lambda: I.chain('ab', 'cd'), lambda: I.cycle('abc'), lambda: I.product('ab', 'cd'), lambda: I.product('ab', repeat=3), lambda: I.product(), lambda: I.product('a', ''), lambda: I.count(3), lambda: I.repeat(1, 5), lambda: I.combinations('abcd', 2), lambda: I.permutations('abc'), lambda: I.combinations_with_replacement('ab', 2), lambda: I.zip_longest('abc', 'd'), lambda: I.accumulate([1, 2, 3]), lambda: I.islice('abcdef', 1, 5), lambda: I.groupby('aabb') if 0 else I.compress('abc', [1, 0, 1]), lambda: I.takewhile(str.isalpha, 'ab1'), lambda: I.dropwhile(str.isalpha, 'ab1')):
    for n in 0, 1, 3:
        it = f()
        for _ in range(n): next(it, None)
        for c in copy.copy, copy.deepcopy:
            if c is copy.copy and n == 3: continue
            x = f()
            for _ in range(n): next(x, None)
            y = c(x)
            print(type(y).__name__, n, *I.islice(y, 8), sep=' ')
c = I.cycle('defg'); c.__setstate__((list('abc'), 0)); print(''.join(I.islice(c, 20)))
c = I.cycle('defg'); c.__setstate__((list('abcdefg'), 1)); print(''.join(I.islice(c, 20)))
for bad in ([], (), ([],), ((), 0), ([], 'x')):
    try: I.cycle('a').__setstate__(bad)
    except TypeError as e: print(e)
it = I.chain(); it.__setstate__((iter(['ab']), iter('xy'))); print(list(it))
for bad in ([], (), 0, ([],), (iter([]), []), (1, 2, 3)):
    try: it.__setstate__(bad); print(bad)
    except TypeError as e: print(e)
p = I.product((1, 2), (3,)); p.__setstate__((0, 0x1000)); print(list(p))
p = I.product((1, 2), (), (3,)); p.__setstate__((0, 0, 5)); print(list(p))
p = I.product('abc', repeat=2); p.__setstate__((1, -5)); print(list(p))
try: p.__setstate__((1,))
except ValueError as e: print(e)
