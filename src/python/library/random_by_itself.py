"""What Random's methods do where a class that derives from it, or an object, has
a random(), getrandbits() or _randbelow() of its own: they ask it."""

from _taskarium import index, version
from bisect import bisect
from itertools import accumulate
from math import acos, ceil, cos, exp, floor, isfinite, lgamma, log, log2, sin
from math import e as _E, pi as _PI, sqrt
from random import LOG4, NV_MAGICCONST, SG_MAGICCONST, TWOPI, Random
from warnings import _warn_program

_BITS = 1 << 53


# --- whole numbers -----------------------------------------------------------

def _below_by_bits(self, n):
    size = n.bit_length()
    drawn = self.getrandbits(size)
    while drawn >= n:
        drawn = self.getrandbits(size)
    return drawn


def _below_by_random(self, n):
    draw = self.random
    if n >= _BITS:
        _warn_program(
            'Underlying random() generator does not supply \n'
            'enough bits to choose from a population range this large.\n'
            'To remove the range limitation, add a getrandbits() method.',
            UserWarning)
        return floor(draw() * n)
    limit = (_BITS - _BITS % n) / _BITS
    drawn = draw()
    while drawn >= limit:
        drawn = draw()
    return floor(drawn * _BITS) % n


def _below(self, n):
    """The object, or the class nearest to it that has a say, says how."""
    if hasattr(self, '_randbelow') and not hasattr(type(self), '_randbelow'):
        return self._randbelow(n)
    for cls in type(self).__mro__:
        if cls is Random:
            break
        if '_randbelow' in cls.__dict__:
            return self._randbelow(n)
        if 'getrandbits' in cls.__dict__:
            break
        if 'random' in cls.__dict__:
            return _below_by_random(self, n)
    return _below_by_bits(self, n)


def randrange(self, start, stop=None, step=1):
    if version < 312:
        from _random_whole import randrange as convert
        return convert(lambda *whole: _draw_range(self, start, stop, *whole),
                       start, stop, step)
    first = index(start)
    if stop is None:
        if step != 1:
            raise TypeError('Missing a non-None stop argument')
        return _draw_range(self, start, stop, first)
    return _draw_range(self, start, stop, first, index(stop), index(step))


def _draw_range(self, start, stop, first, last=None, step=1):
    if last is None:
        if first <= 0:
            raise ValueError('empty range for randrange()')
        return _below(self, first)
    width = last - first
    if not step:
        raise ValueError('zero step for randrange()')
    count = (width + step + (-1 if step > 0 else 1)) // step
    if count > 0:
        return first + step * _below(self, count)
    if version < 312:
        raise ValueError('empty range for randrange()' if step != 1 else
                         f'empty range for randrange() ({first}, {last}, '
                         f'{width})')
    raise ValueError(f'empty range in randrange({start}, {stop})' if step == 1
                     else f'empty range in randrange({start}, {stop}, {step})')


def randint(self, a, b):
    return self.randrange(a, b + 1)


def randbytes(self, n):
    return self.getrandbits(n * 8).to_bytes(n, 'little')


# --- sequences ---------------------------------------------------------------

def choice(self, seq):
    if not len(seq):
        raise IndexError('Cannot choose from an empty sequence')
    return seq[_below(self, len(seq))]


def shuffle(self, x):
    for i in range(len(x) - 1, 0, -1):
        j = _below(self, i + 1)
        x[i], x[j] = x[j], x[i]


def _sample_counted(self, population, k, counts):
    sums = list(accumulate(counts))
    if len(sums) != len(population):
        raise ValueError('The number of counts does not match the population')
    total = sums.pop() if sums or version < 313 else 0
    if not isinstance(total, int):
        raise TypeError('Counts must be integers')
    if version < 313 and total <= 0:
        raise ValueError('Total of counts must be greater than zero')
    if total < 0:
        raise ValueError('Counts must be non-negative')
    return [population[bisect(sums, place)]
            for place in self.sample(range(total), k=k)]


def sample(self, population, k, counts=None):
    from collections.abc import Sequence
    if not isinstance(population, Sequence):
        raise TypeError('Population must be a sequence.  '
                        'For dicts or sets, use sorted(d).')
    count = len(population)
    if counts is not None:
        return _sample_counted(self, population, k, counts)
    if not 0 <= k <= count:
        raise ValueError('Sample larger than population or is negative')
    size = 21 if k <= 5 else 21 + 4 ** ceil(log(k * 3, 4))
    if count <= size:
        pool = list(population)
        taken = []
        for left in range(count, count - k, -1):
            place = _below(self, left)
            taken.append(pool[place])
            pool[place] = pool[left - 1]
        return taken
    places = {}
    for _ in range(k):
        place = _below(self, count)
        while place in places:
            place = _below(self, count)
        places[place] = population[place]
    return list(places.values())


def choices(self, population, weights=None, cum_weights=None, k=1):
    draw = self.random
    count = len(population)
    if cum_weights is None:
        if weights is None:
            return [population[floor(draw() * (count + 0.0))]
                    for _ in range(k)]
        try:
            cum_weights = list(accumulate(weights))
        except TypeError:
            if not isinstance(weights, int):
                raise
            k = weights
            raise TypeError('The number of choices must be a keyword argument: '
                            f'{k=}') from None
    elif weights is not None:
        raise TypeError('Cannot specify both weights and cumulative weights')
    if len(cum_weights) != count:
        raise ValueError('The number of weights does not match the population')
    total = cum_weights[-1] + 0.0
    if total <= 0.0:
        raise ValueError('Total of weights must be greater than zero')
    if not isfinite(total):
        raise ValueError('Total of weights must be finite')
    return [population[bisect(cum_weights, draw() * total, 0, count - 1)]
            for _ in range(k)]


# --- distributions -----------------------------------------------------------

def uniform(self, a, b):
    return a + (b - a) * self.random()


def triangular(self, low=0.0, high=1.0, mode=None):
    drawn = self.random()
    try:
        place = 0.5 if mode is None else (mode - low) / (high - low)
    except ZeroDivisionError:
        return low
    if drawn > place:
        drawn, place = 1.0 - drawn, 1.0 - place
        low, high = high, low
    return low + (high - low) * sqrt(drawn * place)


def normalvariate(self, mu=0.0, sigma=1.0):
    draw = self.random
    while True:
        first = draw()
        second = 1.0 - draw()
        z = NV_MAGICCONST * (first - 0.5) / second
        if z * z / 4.0 <= -log(second):
            return mu + z * sigma


def gauss(self, mu=0.0, sigma=1.0):
    z, self.gauss_next = self.gauss_next, None
    if z is None:
        angle = self.random() * TWOPI
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        z = cos(angle) * radius
        self.gauss_next = sin(angle) * radius
    return mu + z * sigma


def lognormvariate(self, mu=0.0, sigma=1.0):
    return exp(self.normalvariate(mu, sigma))


def expovariate(self, lambd=1.0):
    return -log(1.0 - self.random()) / lambd


def vonmisesvariate(self, mu, kappa):
    draw = self.random
    if kappa <= 1e-6:
        return TWOPI * draw()
    s = 0.5 / kappa
    r = s + sqrt(1.0 + s * s)
    while True:
        z = cos(_PI * draw())
        d = z / (r + z)
        drawn = draw()
        if drawn < 1.0 - d * d or drawn <= (1.0 - d) * exp(d):
            break
    q = 1.0 / r
    f = (q + z) / (1.0 + q * z)
    if draw() > 0.5:
        return (mu + acos(f)) % TWOPI
    return (mu - acos(f)) % TWOPI


def _gamma_above_one(draw, alpha, beta):
    inverse = sqrt(2.0 * alpha - 1.0)
    shifted = alpha - LOG4
    more = alpha + inverse
    while True:
        first = draw()
        if not 1e-7 < first < 0.9999999:
            continue
        second = 1.0 - draw()
        v = log(first / (1.0 - first)) / inverse
        x = alpha * exp(v)
        z = first * first * second
        r = shifted + more * v - x
        if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
            return x * beta


def _gamma_below_one(draw, alpha, beta):
    b = (_E + alpha) / _E
    while True:
        p = b * draw()
        x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
        drawn = draw()
        if p > 1.0:
            if drawn <= x ** (alpha - 1.0):
                return x * beta
        elif drawn <= exp(-x):
            return x * beta


def gammavariate(self, alpha, beta):
    if alpha <= 0.0 or beta <= 0.0:
        raise ValueError('gammavariate: alpha and beta must be > 0.0')
    if alpha > 1.0:
        return _gamma_above_one(self.random, alpha, beta)
    if alpha == 1.0:
        return -log(1.0 - self.random()) * beta
    return _gamma_below_one(self.random, alpha, beta)


def betavariate(self, alpha, beta):
    y = self.gammavariate(alpha, 1.0)
    return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0


def paretovariate(self, alpha):
    return (1.0 - self.random()) ** (-1.0 / alpha)


def weibullvariate(self, alpha, beta):
    return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


def _binomial_by_gaps(draw, n, p):
    done = place = 0
    scale = log2(1.0 - p)
    if not scale:
        return done
    while True:
        place += floor(log2(draw()) / scale) + 1
        if place > n:
            return done
        done += 1


def _binomial_by_rejection(draw, n, p):
    spread = sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    vr = 0.92 - 4.2 / b
    alpha = (2.83 + 5.1 / b) * spread
    odds = log(p / (1.0 - p))
    m = floor((n + 1) * p)
    h = lgamma(m + 1) + lgamma(n - m + 1)
    while True:
        u = draw() - 0.5
        us = 0.5 - abs(u)
        k = floor((2.0 * a / us + b) * u + c)
        if k < 0 or k > n:
            continue
        v = draw()
        if us >= 0.07 and v <= vr:
            return k
        v *= alpha / (a / (us * us) + b)
        if log(v) <= (h - lgamma(k + 1) - lgamma(n - k + 1)
                      + (k - m) * odds):
            return k


def binomialvariate(self, n=1, p=0.5):
    if n < 0:
        raise ValueError('n must be non-negative')
    if p <= 0.0 or p >= 1.0:
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        raise ValueError('p must be in the range 0.0 <= p <= 1.0')
    if n == 1:
        return index(self.random() < p)
    if p > 0.5:
        return n - self.binomialvariate(n, 1.0 - p)
    if n * p < 10.0:
        return _binomial_by_gaps(self.random, n, p)
    return _binomial_by_rejection(self.random, n, p)


# --- states ------------------------------------------------------------------

def setstate(self, state):
    """A state of version 2, whose words lie in no tuple."""
    _, words, gauss_next = state
    try:
        words = tuple([word % (1 << 32) for word in words])
    except ValueError as error:
        raise TypeError from error
    self.setstate((3, words, gauss_next))
