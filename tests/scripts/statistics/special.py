# Infinities, NaN, Decimals, and numbers of several classes.
from decimal import Decimal
from fractions import Fraction
from math import inf, nan
from statistics import (NormalDist, StatisticsError, fmean, geometric_mean, harmonic_mean, mean, median, mode, pstdev,
                        pvariance, stdev, variance)


def attempt(f, *args, **named):
    try:
        print(f.__name__, args, repr(f(*args, **named)))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


class Own(int):
    pass


for f in mean, fmean, harmonic_mean, variance, pvariance, stdev, pstdev, median:
    for data in ([1.0, inf], [inf, -inf], [nan, 1], [inf, inf, 2], [Decimal('Infinity'), Decimal(1)], [Decimal('NaN'), Decimal(1)],
                 [Decimal(1), Decimal(2)], [Decimal('1.5'), Decimal('2.5'), Decimal('2.75'), Decimal('3.25')],
                 [Decimal(1)] * 3, [Decimal('0.1'), Decimal('0.7'), Decimal('11')], [Fraction(1, 3), 0.5], [Fraction(1, 3), 2],
                 [Own(1), 2, True], [Own(3), 2.5], [True, False],
                 [None, 1], ['a'], [1j, 2], [10**400, 1], [1e308, 1e308]):
        attempt(f, data)
for f in variance, pvariance, stdev, pstdev:
    for center in 0.3, 1, Fraction(1, 3), inf, nan:
        attempt(f, [0.1, 0.2, 0.7], center)
        attempt(f, [1, 2, 6], center)
    attempt(f, [Decimal(1), Decimal('2.7')], Decimal('1.1'))
for data in ([1.0, inf], [0.0, inf], [0.0, 1], [nan, 1.0], [0.0, nan], [2, 8], [-1, 2], []):
    attempt(geometric_mean, data)
attempt(fmean, [0.1, 0.2, 0.3], [0.1, 0.5, 0.7])
attempt(fmean, [1, 2], [3])
attempt(fmean, [1, 2], [0, 0])
attempt(fmean, [1e16, 1.0, -1e16], [1.0, 1.0, 1.0])
attempt(harmonic_mean, [1, 2, 3], [1.5, inf, 2])
attempt(harmonic_mean, [1, 2, 3], [-1, 1, 1])
attempt(harmonic_mean, [1, -2, 3], [1, 1, 1])
attempt(harmonic_mean, [40, 60], [5, 30])
for data in ([Decimal(1), Decimal(3)], [1, 2, 4], [inf, 1.0], [Fraction(1, 2), 3]):
    attempt(NormalDist.from_samples, data)
