# nextafter(), fma() and sumprod(), in the versions that have them.
import math
import sys

print(math.nextafter(1.0, 2.0), math.nextafter(1.0, -math.inf))
print(math.nextafter(0.0, 1.0), math.nextafter(0.0, -1.0))
print(math.nextafter(-0.0, 0.0), math.nextafter(math.inf, 0))
print(math.nextafter(math.nan, 1), math.nextafter(5e-324, -1))
for bad in ((1,), (1, 'a'), (1, 2, 3)):
    try:
        print(math.nextafter(*bad))
    except TypeError as error:
        print(error)
try:
    print(math.nextafter(1.0, 2.0, steps=3), math.nextafter(1.0, 9, steps=0))
    print(math.nextafter(-1e-323, 1e-323, steps=5))
    print(math.nextafter(1.0, math.inf, steps=10 ** 30))
    print(math.nextafter(1.0, 2.0, steps=-1))
except (TypeError, ValueError) as error:
    print(error)
if sys.version_info >= (3, 12):
    print(math.sumprod([10, 20, 30], [1, 2, 3]))
    print(math.sumprod([0.1] * 10, [1.0] * 10), math.sumprod([], []))
    print(math.sumprod([1e308, -1e308, 1.0], [2.0, 2.0, 3.0]))
    print(math.sumprod([math.inf, 1.0], [1.0, 2.0]))
    try:
        math.sumprod([1], [1, 2])
    except ValueError as error:
        print(error)
if sys.version_info >= (3, 13):
    print(math.fma(2.0, 3.0, 4.0), math.fma(0.1, 10, -1.0))
    for bad in ((math.inf, 0.0, 1.0), (1e308, 10.0, 0.0)):
        try:
            print(math.fma(*bad))
        except (OverflowError, ValueError) as error:
            print(type(error).__name__, error)
