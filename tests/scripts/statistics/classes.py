# Results are of the class of what they are made of.
from decimal import Decimal
from fractions import Fraction
import statistics


class Real(float):
    pass


for function in (statistics.mean, statistics.harmonic_mean,
                 statistics.variance, statistics.pvariance):
    for data in ([Fraction(1, 3), Fraction(2, 7)], [Decimal('0.5'), Decimal(2)],
                 [Real(1.5), Real(2)], [1, 2, 4], [1, Fraction(1, 2)],
                 [2, 0.5], [Decimal('0.05'), Decimal('0.10'), Decimal('0.20')]):
        result = function(data)
        print(function.__name__, type(result).__name__, result)
print(statistics.harmonic_mean([40, 60], weights=[5, 30]))
print(statistics.harmonic_mean([Fraction(1, 2), 3], [1, 2]))
print(statistics.harmonic_mean([2, 0, 3]), statistics.harmonic_mean([7]))
for data, weights in (([1, 2], [1]), ([1, -2], None), ([1, 2], [1, -1]),
                      ([], None), (['a'], None), ([-3], None)):
    try:
        print(statistics.harmonic_mean(data, weights))
    except (TypeError, statistics.StatisticsError) as error:
        print(type(error).__name__, error)
