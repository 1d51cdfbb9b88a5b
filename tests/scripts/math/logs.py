# Logarithms of ints at and beyond the largest float; the sign of a step to 0.
import math

for n in (2 ** 1023, 2 ** 1024 - 2 ** 971, 2 ** 1024 - 2 ** 970, 2 ** 1024 - 1,
          2 ** 1024, 10 ** 1000, 3 ** 5000 + 1, 2 ** 4000 - 1, 2 ** 62 - 1):
    print(math.log(n), math.log2(n), math.log10(n), math.log(n, 7))
for n in (0, -1, -10 ** 400, False):
    for function in (math.log, math.log2, math.log10):
        try:
            print(function(n))
        except ValueError as error:
            print(error)
least = 5e-324
print(math.nextafter(-least, 0.0), math.nextafter(least, -0.0))
print(math.nextafter(0.0, -0.0), math.nextafter(-0.0, 0.0))
