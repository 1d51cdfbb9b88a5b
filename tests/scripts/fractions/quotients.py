import math
import numbers
from fractions import Fraction as F

print(F(3, 6), F(-3, 6), F(3, -6), F(5), F('3/4'), F('-1.25'), F('1e3'), F(' 7 '), F(0.5), F(F(1, 3)), F(1.1))
a, b = F(1, 3), F(2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(b, a), -a, +a, abs(F(-1, 2)))
print(a + 1, 1 - a, 2 * a, 1 / a, 7 // a, 7 % b, a + 0.5, 0.5 * a, a ** 2, a ** -2, a ** 0.5, 2 ** F(2), 4 ** F(1, 2))
print(repr(a), str(F(4, 2)), f'{a}', int(F(7, 2)), int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)))
print(round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), round(F(1234), -2), float(a), bool(F(0)), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(1, 3)), hash(F(-1, 3)))
print(a < b, a <= F(1, 3), a == F(2, 6), a != b, F(1, 2) == 0.5, F(1, 2) < 0.75, F(3) == 3, a > 1, a == 'x', F(1) == float('inf'))
print(F(math.pi).limit_denominator(100), F('3.1415926').limit_denominator(10), F(1, 3).limit_denominator(1))
print(a.numerator, a.denominator, F(0.75).as_integer_ratio(), F.from_float(0.25), isinstance(a, numbers.Rational))
print(sum([F(1, n) for n in range(1, 10)]), max(a, b), sorted([b, a, F(1, 4)]))
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), issubclass(bool, numbers.Number))
for wrong in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F(None), lambda: a / 0, lambda: F('1/0'), lambda: a + 'x', lambda: F(0) ** -1, lambda: a < 'x', lambda: F.from_float('x'), lambda: F(float('nan')), lambda: a.limit_denominator(0)):
    try:
        print(wrong())
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
