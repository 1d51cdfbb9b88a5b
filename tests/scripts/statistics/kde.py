import statistics
import sys
if sys.version_info < (3, 13):
    try:
        statistics.kde
    except AttributeError as error:
        print(error)
    sys.exit()

data = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in ('normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'uniform', 'triangular', 'parabolic', 'epanechnikov', 'quartic', 'biweight', 'triweight', 'cosine'):
    f = statistics.kde(data, 1.5, kernel)
    F = statistics.kde(data, h=1.5, kernel=kernel, cumulative=True)
    print(kernel, [f(x) for x in (-9, -2, 0, 2.5, 7)], [F(x) for x in (-9, -2, 0, 2.5, 7)])
    draw = statistics.kde_random(data, 1.5, kernel, seed=8675309)
    print([draw() for _ in range(8)], f.__doc__, F.__doc__, draw.__doc__, f.__name__, F.__name__, draw.__name__)

f = statistics.kde(data, 1, 'cosine')
data.append(2.5)
print(f(2.5))

for bad in (lambda: statistics.kde([], 1), lambda: statistics.kde(['a'], 1), lambda: statistics.kde([1], 0),
            lambda: statistics.kde([1], 1, 'round'), lambda: statistics.kde([1], -2.5), lambda: statistics.kde_random([], 1),
            lambda: statistics.kde_random(['a'], 1), lambda: statistics.kde_random([1], -1.0), lambda: statistics.kde_random([1], 1, 'x')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
