"""Means and how far numbers lie from them, computed exactly."""

from _taskarium import unsupported, version
from math import exp, fsum, gcd, isqrt, log

__all__ = ['StatisticsError', 'correlation', 'covariance', 'fmean',
           'geometric_mean', 'harmonic_mean', 'mean', 'median',
           'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _exact(data, square=False):
    """The class of the numbers, how many there are, and their sum (and that
    of their squares) as numerators over one denominator."""
    kind = int
    ratios = []
    for x in data:
        if isinstance(x, float):
            kind = float
            if x != x or x in (float('inf'), float('-inf')):
                unsupported('statistics of infinities and NaN')
            ratios.append(x.as_integer_ratio())
        elif isinstance(x, int):
            ratios.append((int(x), 1))
        else:
            _refuse(x)
    common = 1
    for _, d in ratios:
        if d > common:
            common = d  # each is a power of two
    total = squares = 0
    for n, d in ratios:
        n *= common // d
        total += n
        if square:
            squares += n * n
    return kind, len(ratios), common, total, squares


def _refuse(x):
    cls = type(x)
    if cls.__module__ in ('fractions', 'decimal'):
        unsupported(f'statistics of a {cls.__name__}')
    raise TypeError(f"can't convert type '{cls.__name__}' to "
                    'numerator/denominator')


def _convert(n, d, kind):
    common = gcd(n, d) or 1
    n, d = n // common, d // common
    if kind is int and d == 1:
        return n
    return n / d


def _need(count, least, what):
    if count < least:
        raise StatisticsError(what)


def mean(data):
    """The sum by the count."""
    kind, count, common, total, _ = _exact(data)
    _need(count, 1, 'mean requires at least one data point')
    return _convert(total, common * count, kind)


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
    return fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    """The root of the product."""
    data = [float(x) for x in data]
    if version >= 313:
        _need(len(data), 1, 'Must have a non-empty dataset')
        for x in data:
            if x < 0.0:
                raise StatisticsError('No negative inputs allowed', x)
        if 0.0 in data:
            return 0.0
    elif not data or any(x <= 0.0 for x in data):
        raise StatisticsError('geometric mean requires a non-empty dataset '
                              'containing positive numbers')
    return exp(fsum([log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    """The count by the sum of the inverses."""
    if weights is not None:
        unsupported('harmonic_mean with weights')
    data = list(data)
    message = 'harmonic mean does not support negative values'
    _need(len(data), 1, 'harmonic_mean requires at least one data point')
    if len(data) == 1:
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    inverses = []
    for x in data:
        if x < 0:
            raise StatisticsError(message)
        if x == 0:
            return 0
        inverses.append(1 / x)
    _, _, common, total, _ = _exact(inverses)
    return len(data) * common / total


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
    unsupported('statistics.median_grouped')


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
        unsupported('a variance around a mean that is given')
    kind, count, common, total, squares = _exact(data, True)
    _need(count, 1 + lost, what)
    n = count * squares - total * total
    return kind, n, common * common * count * (count - lost)


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


def _root(n, d):
    """The root of n/d, rounded once."""
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


def stdev(data, xbar=None):
    """The root of the variance of a sample."""
    _, n, d = _spread(data, xbar, 1,
                      'stdev requires at least two data points')
    return _root(n, d)


def pstdev(data, mu=None):
    """The root of the variance of a population."""
    _, n, d = _spread(data, mu, 0,
                      'pstdev requires at least one data point')
    return _root(n, d)


def covariance(x, y, /):
    """How two series go together."""
    unsupported('statistics.covariance')


def correlation(x, y, /, *, method='linear'):
    """How much two series go together, from -1 to 1."""
    unsupported('statistics.correlation')
