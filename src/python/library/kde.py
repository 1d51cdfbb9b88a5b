"""Densities of statistics, estimated by a bump around each sample."""

from bisect import bisect_left, bisect_right
from math import (acos, asin, atan, cos, cosh, erf, exp, log, pi, sin, sqrt,
                  tan)
from statistics import NormalDist, StatisticsError
from _taskarium import place

_ROOT = sqrt(2)
_ROOT_OF_CIRCLE = sqrt(2 * pi)


def _newton(guess, f, slope):
    """The inverse of f, from a guess on until it is near enough."""
    def inverse(y):
        x = guess(y)
        while abs(above := f(x) - y) > 1e-12:
            x -= above / slope(x)
        return x
    return inverse


def _mirrored(guess):
    """A guess below the middle, and the same above it."""
    def either(p):
        return guess(p) if p <= 0.5 else -guess(1.0 - p)
    return either


def _quartic_guess(p):
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x


def _triweight_guess(p):
    return (2.0 * p) ** 0.3400218741872791 - 1.0


def _quartic(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_below(t):
    return 3 / 16 * t**5 - 5 / 8 * t**3 + 15 / 16 * t + 1 / 2


def _triweight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_below(t):
    return 35 / 32 * (-1 / 7 * t**7 + 3 / 5 * t**5 - t**3 + t) + 1 / 2


# Of each kernel its bump, how much of it lies below a place, and where a part
# of it lies below; the first three reach without end, the others one width.
_ENDLESS = {
    'normal': (lambda t: exp(-0.5 * t * t) / _ROOT_OF_CIRCLE,
               lambda t: 0.5 * (1.0 + erf(t / _ROOT)),
               NormalDist().inv_cdf),
    'logistic': (lambda t: 0.5 / (1.0 + cosh(t)),
                 lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                 lambda p: log(p / (1 - p))),
    'sigmoid': (lambda t: 1 / pi / cosh(t),
                lambda t: 2 / pi * atan(exp(t)),
                lambda p: log(tan(p * pi / 2))),
}
_BOUNDED = {
    'rectangular': (lambda t: 0.5,
                    lambda t: 0.5 * t + 0.5,
                    lambda p: 2 * p - 1),
    'triangular': (lambda t: 1.0 - abs(t),
                   lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5,
                   lambda p: sqrt(2 * p) - 1 if p < 0.5
                   else 1 - sqrt(2 - 2 * p)),
    'parabolic': (lambda t: 0.75 * (1.0 - t * t),
                  lambda t: -0.25 * t**3 + 0.75 * t + 0.5,
                  lambda p: 2 * cos((acos(2 * p - 1) + pi) / 3)),
    'quartic': (_quartic, _quartic_below,
                _newton(_mirrored(_quartic_guess), _quartic_below, _quartic)),
    'triweight': (_triweight, _triweight_below,
                  _newton(_mirrored(_triweight_guess), _triweight_below,
                          _triweight)),
    'cosine': (lambda t: pi / 4 * cos(pi / 2 * t),
               lambda t: 0.5 * sin(pi / 2 * t) + 0.5,
               lambda p: 2 * asin(2 * p - 1) / pi),
}
_OTHER_NAMES = {'gauss': 'normal', 'uniform': 'rectangular',
                'epanechnikov': 'parabolic', 'biweight': 'quartic'}


def _kernel(kernel):
    """The kernel of a name, and whether it has bounds."""
    name = _OTHER_NAMES.get(kernel, kernel)
    if name in _ENDLESS:
        return _ENDLESS[name], False
    if name in _BOUNDED:
        return _BOUNDED[name], True
    raise StatisticsError(f'Unknown kernel name: {kernel!r}')


def _see(data, h):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')


def _endless(data, h, bump, below):
    def pdf(x):
        return sum(bump((x - at) / h) for at in data) / (len(data) * h)

    def cdf(x):
        return sum(below((x - at) / h) for at in data) / len(data)

    return pdf, cdf


def _bounded(data, h, bump, below):
    sample = sorted(data)

    def reach(x):
        """From where to where the samples reach the place; `data` may have
        grown since."""
        nonlocal sample
        if len(data) != len(sample):
            sample = sorted(data)
        return bisect_left(sample, x - h), bisect_right(sample, x + h)

    def pdf(x):
        first, end = reach(x)
        return (sum(bump((x - at) / h) for at in sample[first:end])
                / (len(sample) * h))

    def cdf(x):
        first, end = reach(x)
        return sum((below((x - at) / h) for at in sample[first:end]),
                   first) / len(sample)

    return pdf, cdf


def kde(data, h, kernel='normal', *, cumulative=False):
    """The density from which the samples may come, as a function, or how much
    of it lies below a place."""
    _see(data, h)
    (bump, below, _), bounds = _kernel(kernel)
    make = _bounded if bounds else _endless
    pdf, cdf = make(data, h, bump, below)
    if cumulative:
        cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
        return cdf
    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    return pdf


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws from that density."""
    import random
    _see(data, h)
    inverse = _kernel(kernel)[0][2]
    source = random.Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand


place('statistics', kde, kde_random)
