"""Means and how far numbers lie from them, computed exactly."""

from _taskarium import version
from bisect import bisect_left, bisect_right
from collections import namedtuple
from math import (exp, fsum, gcd, inf, isfinite as _is_finite, isnan, isqrt,
                  lcm, log, nan, sqrt)

__all__ = ['LinearRegression', 'NormalDist', 'linear_regression',
           'StatisticsError', 'correlation', 'covariance', 'fmean',
           'geometric_mean', 'harmonic_mean', 'mean', 'median',
           'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']
if version >= 313:
    __all__ += ['kde', 'kde_random']


class StatisticsError(ValueError):
    pass


def _isfinite(x):
    return x.is_finite() if hasattr(x, 'is_finite') else _is_finite(x)


def _exact_ratio(x):
    """A numerator and a denominator; infinities and NaN have None for it."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to "
                        'numerator/denominator') from None


def _exact(data, square=False):
    """The class of the numbers, how many there are, and their sum (and that
    of their squares) as numerators over one denominator. If one of them is an
    infinity or NaN there is no denominator, and what those come to instead."""
    kind = int
    ratios = []
    special = None
    for x in data:
        n, d = _exact_ratio(x)
        if d is None:
            special = (0 if special is None else special) + n
        kind = _coerce(kind, type(x))
        ratios.append((n, d))
    if special is not None:
        return kind, len(ratios), None, special, special
    common = lcm(*{d for _, d in ratios}) if ratios else 1
    total = squares = 0
    for n, d in ratios:
        n *= common // d
        total += n
        if square:
            squares += n * n
    return kind, len(ratios), common, total, squares


def _coerce(left, right):
    """The class of what numbers of two classes come to."""
    assert left is not bool
    if left is right or right is int or right is bool:
        return left
    if left is int or issubclass(right, left):
        return right
    if issubclass(left, right):
        return left
    if issubclass(left, int):
        return right
    if issubclass(right, int):
        return left
    if _is_of(left, 'fractions') and issubclass(right, float):
        return right
    if issubclass(left, float) and _is_of(right, 'fractions'):
        return left
    raise TypeError(f"don't know how to coerce {left.__name__} and "
                    f'{right.__name__}')


def _fail_neg(values, message='negative value'):
    """The same values, as long as none is negative."""
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _is_of(cls, module):
    return any(base.__module__ == module for base in cls.__mro__)


def _convert(n, d, kind):
    """n/d as one of the class, an int that is none as a float."""
    if not isinstance(n, int):  # an infinity or NaN
        n /= d
        return n if type(n) is kind else kind(n)
    common = gcd(n, d) or 1
    n, d = n // common, d // common
    if issubclass(kind, int):
        return kind(n) if d == 1 else n / d
    if _is_of(kind, 'fractions'):
        return kind(n, d)
    if _is_of(kind, 'decimal'):
        return kind(n) / d
    return n / d if kind is float else kind(n / d)


def _need(count, least, what):
    if count < least:
        raise StatisticsError(what)


def mean(data):
    """The sum by the count."""
    kind, count, common, total, _ = _exact(data)
    _need(count, 1, 'mean requires at least one data point')
    return _convert(total, (common or 1) * count, kind)


def fmean(data, weights=None):
    """The mean as a float, fast."""
    data = list(data)
    if weights is None:
        _need(len(data), 1, 'fmean requires at least one data point')
        return fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _products(data, weights) / total


def geometric_mean(data):
    """The root of the product."""
    data = list(data) if version >= 313 else [float(x) for x in data]
    if version >= 313:
        _need(len(data), 1, 'Must have a non-empty dataset')
        for x in data:
            if x < 0.0:
                raise StatisticsError('No negative inputs allowed', x)
        total = fsum([log(x) for x in data if x != 0.0])
        if 0.0 in data and not isnan(total):
            return nan if total == inf else 0.0
    else:
        if not data or any(x <= 0.0 for x in data):
            raise StatisticsError('geometric mean requires a non-empty dataset '
                                  'containing positive numbers')
        total = fsum([log(x) for x in data])
    return exp(total / len(data))


def harmonic_mean(data, weights=None):
    """The count by the sum of the inverses, each with its weight."""
    data = list(data)
    message = 'harmonic mean does not support negative values'
    _need(len(data), 1, 'harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        from numbers import Real
        if not isinstance(data[0], Real) and not _is_of(type(data[0]),
                                                        'decimal'):
            raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    _, _, whole, weight, _ = _exact(_fail_neg(weights, message))
    data = _fail_neg(data, message)
    try:
        kind, _, common, total, _ = _exact(
            w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    if whole is None or common is None:
        return _convert(weight / (whole or 1) / (total / (common or 1)), 1,
                        kind)
    return _convert(weight * common, whole * total, kind)


# --- the middle --------------------------------------------------------------

def _sorted(data):
    data = sorted(data)
    _need(len(data), 1, 'no median for empty data')
    return data


def median(data):
    """The middle, or halfway between the two in the middle."""
    data = _sorted(data)
    half = len(data) // 2
    if len(data) % 2:
        return data[half]
    return (data[half - 1] + data[half]) / 2


def median_low(data):
    """The middle, or the lower one of two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle, or the higher one of two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The middle of numbers that stand for intervals."""
    data = _sorted(data)
    middle = data[len(data) // 2]
    below = bisect_left(data, middle)
    here = bisect_right(data, middle, lo=below) - below
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return middle - interval / 2.0 + interval * (len(data) / 2 - below) / here


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The value that comes most often."""
    counts = _counts(data)
    _need(len(counts), 1, 'no mode for empty data')
    most = max(counts.values())
    for x, count in counts.items():
        if count == most:
            return x


def multimode(data):
    """All values that come most often."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Where the data are cut into parts of equal size."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if version >= 313 and size == 1:
        return data * (n - 1)
    _need(size, 2, 'must have at least one data point' if version >= 313
          else 'must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, rest = divmod(i * (size - 1), n)
            result.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return result
    if method != 'exclusive':
        raise ValueError(f'Unknown method: {method!r}')
    for i in range(1, n):
        j = max(1, min(i * (size + 1) // n, size - 1))
        rest = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
    return result


# --- the spread --------------------------------------------------------------

def _spread(data, center, lost, what):
    """The class of the numbers and the sum of squares by the count, less
    `lost`, as a numerator and a denominator."""
    if center is not None:
        data = list(data)
        if data:
            return _spread_around(data, center, lost, what)
    kind, count, common, total, squares = _exact(data, True)
    _need(count, 1 + lost, what)
    if common is None:
        return kind, total, count - lost
    n = count * squares - total * total
    return kind, n, common * common * count * (count - lost)


def _spread_around(data, center, lost, what):
    """The same with the squares of what lies between them and `center`."""
    kind, count, common, total, _ = _exact(
        (away := x - center) * away for x in data)
    _need(count, 1 + lost, what)
    return kind, total, (common or 1) * (count - lost)


def variance(data, xbar=None):
    """How far a sample is spread."""
    kind, n, d = _spread(data, xbar, 1,
                         'variance requires at least two data points')
    return _convert(n, d, kind)


def pvariance(data, mu=None):
    """How far a whole population is spread."""
    kind, n, d = _spread(data, mu, 0,
                         'pvariance requires at least one data point')
    return _convert(n, d, kind)


def _root(n, d, kind=float):
    """The root of n/d, rounded once."""
    if not isinstance(n, int):
        n = (n / d).numerator  # which infinities and NaN do not have
    if _is_of(kind, 'decimal'):
        return _decimal_root(n, d)
    common = gcd(n, d) or 1
    n, d = n // common, d // common
    if not n:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        d <<= 2 * shift
    else:
        n <<= -2 * shift
    root = isqrt(n // d)
    root |= root * root * d != n  # what is lost still says which way to round
    if shift >= 0:
        return (root << shift) / 1
    return root / (1 << -shift)


def _decimal_root(n, d):
    """The Decimal that is nearest to the root of n/d."""
    from decimal import Decimal
    if not n:
        return Decimal('0.0')
    near = (Decimal(n) / Decimal(d)).sqrt()
    a, b = near.as_integer_ratio()
    for other in near.next_plus(), near.next_minus():
        e, f = other.as_integer_ratio()
        halfway = d * (a * f + e * b) ** 2, 4 * n * (b * f) ** 2
        if halfway[0] < halfway[1] if other > near else halfway[0] > halfway[1]:
            return other
    return near


def stdev(data, xbar=None):
    """The root of the variance of a sample."""
    kind, n, d = _spread(data, xbar, 1,
                         'stdev requires at least two data points')
    return _root(n, d, kind)


def pstdev(data, mu=None):
    """The root of the variance of a population."""
    kind, n, d = _spread(data, mu, 0,
                         'pstdev requires at least one data point')
    return _root(n, d, kind)


# --- two series --------------------------------------------------------------

LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'),
                              module='statistics')


def _see_pairs(x, y, name):
    """How many pairs there are."""
    if len(x) != len(y):
        raise StatisticsError(f'{name} requires that both inputs have same '
                              'number of data points')
    _need(len(x), 2, f'{name} requires at least two data points')
    return len(x)


def _around_mean(data):
    mean = fsum(data) / len(data)
    return mean, [value - mean for value in data]


def _products(x, y):
    if version >= 312:
        from math import sumprod
        return sumprod(x, y)
    return fsum([a * b for a, b in zip(x, y)])


def covariance(x, y, /):
    """How two series go together."""
    n = _see_pairs(x, y, 'covariance')
    return _products(_around_mean(x)[1], _around_mean(y)[1]) / (n - 1)


def _ranks(data, start):
    """The places of the numbers among them; equal ones share theirs."""
    order = sorted(range(len(data)), key=lambda i: data[i])
    ranks, at = [0.0] * len(data), 0
    while at < len(order):
        end = at
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for i in order[at:end]:
            ranks[i] = start + (at + end + 1) / 2 - 1 + 0.0
        at = end
    return ranks


def _root_of_product(x, y):
    """sqrt(x * y), with what the product lost put right."""
    root = sqrt(x * y)
    if root == 0.0 or root - root != 0.0:
        (a, b), (c, d) = x.as_integer_ratio(), y.as_integer_ratio()
        return _root(a * c, b * d)
    return root + _products((x, root), (y, -root)) / (2.0 * root)


def _correlated(x, y):
    sxy, sxx, syy = _products(x, y), _products(x, x), _products(y, y)
    try:
        if version < 313:
            return sxy / sqrt(sxx * syy)
        return sxy / _root_of_product(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is '
                              'constant') from None


if version >= 312:
    def correlation(x, y, /, *, method='linear'):
        """How much two series go together, from -1 to 1."""
        n = _see_pairs(x, y, 'correlation')
        if method not in {'linear', 'ranked'}:
            raise ValueError(f'Unknown method: {method!r}')
        if method == 'ranked':
            start = (n - 1) / -2
            return _correlated(_ranks(x, start), _ranks(y, start))
        return _correlated(_around_mean(x)[1], _around_mean(y)[1])
else:
    def correlation(x, y, /):
        """How much two series go together, from -1 to 1."""
        _see_pairs(x, y, 'correlation')
        return _correlated(_around_mean(x)[1], _around_mean(y)[1])


def linear_regression(x, y, /, *, proportional=False):
    """The line that lies nearest to the points."""
    _see_pairs(x, y, 'linear regression')
    xbar = ybar = 0.0
    if not proportional:
        (xbar, x), (ybar, y) = _around_mean(x), _around_mean(y)
    sxy, sxx = _products(x, y) + 0.0, _products(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope,
                            0.0 if proportional else ybar - slope * xbar)


if version >= 313:
    isfinite = _is_finite
