# covariance(), correlation(), linear_regression(), median_grouped(),
# NormalDist, and means and variances of fractions and decimals.
import statistics as st
import sys
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist


def tell(function, *args, **named):
    try:
        print(repr(function(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)


x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
z = [2.5, 4.1, 0.3, 9.75, 1e-3, 12.0, 7.7, 3.14, 2.72]
for name in ('covariance', 'correlation', 'linear_regression'):
    function = getattr(st, name)
    for pair in ((x, y), (x, z), (z, y), (x, x), (x, x[::-1]), ([1], [2]),
                 ([1, 2], [3]), ([1, 1], [2, 3]), ([1, 2], [5, 5])):
        tell(function, *pair)
tell(st.linear_regression, x, z, proportional=True)
if sys.version_info >= (3, 12):
    tell(st.correlation, x, z, method='ranked')
    tell(st.correlation, [1, 1, 2, 3], [4, 2, 2, 8], method='ranked')
    tell(st.correlation, x, z, method='other')
tell(st.median_grouped, [52, 52, 53, 54])
tell(st.median_grouped, [1, 3, 3, 5, 7], interval=2)
tell(st.median_grouped, [])
fractions = [Fraction(1, 3), Fraction(2, 3), Fraction(1, 7), 2]
decimals = [Decimal('0.5'), Decimal('0.75'), Decimal('0.625'), 1]
for name in ('mean', 'variance', 'pvariance', 'median'):
    tell(getattr(st, name), fractions)
    tell(getattr(st, name), decimals)
tell(st.stdev, fractions)
tell(st.mean, [Fraction(1, 2), 0.25])
tell(st.mean, ['a'])
tell(st.variance, x, 5)
tell(st.pvariance, z, 3.0)
tell(st.stdev, z, st.mean(z))

n = NormalDist(100, 15)
print(n, n.mean, n.variance, n.stdev, n.median, n.mode)
for value in (60, 85.5, 100, 131, 200):
    print(n.pdf(value), n.cdf(value), n.zscore(value))
for p in (1e-300, 1e-9, 0.01, 0.3, 0.5, 0.77, 0.975, 1 - 1e-12):
    print(n.inv_cdf(p))
print(n.quantiles(), n.quantiles(10))
print(NormalDist.from_samples(z), NormalDist.from_samples(x))
print(n.overlap(NormalDist(110, 15)), n.overlap(NormalDist(110, 20)))
print(n + 5, 5 + n, n - n, 5 - n, n * 2, n / 3, -n, +n)
print(n == NormalDist(100, 15), n == 3, hash(n) == hash(NormalDist(100, 15)))
print(n.samples(3, seed=7))
tell(NormalDist, 0, -1)
tell(n.inv_cdf, 0)
tell(NormalDist(0, 0).cdf, 1)
tell(n.overlap, 3)
