# Random's methods ask a random(), getrandbits() or _randbelow() of one's own.
import random, math
R = random.Random
class Own(R):
    def random(self):
        calls.append('r'); return R.random(self)
class Both(Own):
    def getrandbits(self, n):
        calls.append('b'); return R.getrandbits(self, n)
class Bits(R):
    def getrandbits(self, n):
        calls.append('b'); return super().getrandbits(n)
class Below(R):
    def _randbelow(self, n):
        calls.append('_'); return n - 1
class Half(R):
    def random(self): return 0.5
class Less(Half):
    def getrandbits(self, n): return 1
import sys
todo = [('uniform', (1, 10)), ('triangular', ()), ('triangular', (0, 1, 1/3)), ('gauss', ()), ('gauss', (1, 2)), ('normalvariate', (0, 1)), ('lognormvariate', (0, 1)), ('expovariate', (2,)), ('vonmisesvariate', (0, 1)), ('vonmisesvariate', (0, 0)), ('gammavariate', (2, 1)), ('gammavariate', (1, 1)), ('gammavariate', (.5, 1)), ('betavariate', (3, 3)), ('paretovariate', (1,)), ('weibullvariate', (1, 2)), ('choice', ('abc',)), ('choices', ('abc', (1, 2, 3))), ('sample', (range(100), 5)), ('sample', (range(10), 9)), ('randrange', (10,)), ('randrange', (3, 9, 2)), ('randrange', (9, 3, -2)), ('randint', (1, 6)), ('randbytes', (3,)), ('getrandbits', (9,)), ('random', ())]
if sys.version_info >= (3, 12): todo += [('binomialvariate', (5, .3)), ('binomialvariate', (100, .5)), ('binomialvariate', ()), ('binomialvariate', (50, .9))]
for cls in Own, Both, Bits, Below, Half, Less:
    g = cls(3)
    for name, args in todo:
        calls = []
        if cls in (Half, Less) and name in ('gammavariate', 'vonmisesvariate', 'betavariate', 'normalvariate','lognormvariate'): continue
        if cls is Below and name == 'sample': continue
        if cls in (Half, Less) and name == 'sample': continue
        print(cls.__name__, name, getattr(g, name)(*args), len(calls), set(calls))
    x = list(range(8)); calls = []; g.shuffle(x); print(x, len(calls))
    if cls not in (Below, Half, Less): print(g.sample('abc', 2, counts=[1, 2, 3]), g.choices('ab', k=3), g.choices('ab', cum_weights=[1, 3], k=2))
    for f in (lambda: g.choice([]), lambda: g.sample('ab', 3), lambda: g.sample({1}, 1), lambda: g.choices('ab', [1]), lambda: g.choices('ab', 1), lambda: g.choices('ab', [0, 0]), lambda: g.randrange(0), lambda: g.randrange(3, 1), lambda: g.randrange(1, 3, 0), lambda: g.randrange(3, 1, 2), lambda: g.gammavariate(0, 1), lambda: g.gauss('a'), lambda: g.uniform('a', 1)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
g = R(5)
x = [i / 10 for i in range(10)]
g.random = x[:].pop
print(g.uniform(1, 10), g.gauss(0, 1), g.gauss_next, g.choices('abc', k=2), g.randrange(10), g.random())
del g.random
print(g.random(), g.gauss_next)
g.gauss_next = None; print(g.gauss(), g.gauss_next)
g.label = 'mine'; print(g.label)
s = g.getstate()
g.setstate((2, iter(s[1]), None)); a = g.random()
g.setstate((2, s[1], None)); print(a == g.random())
try: g.setstate((2, (int(x) for x in [float('nan')]), None))
except TypeError as e: print('TypeError', repr(e.__cause__))
import weakref; print(weakref.ref(g)() is g)
