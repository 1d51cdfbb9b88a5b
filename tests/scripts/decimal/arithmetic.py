from decimal import *
from decimal import getcontext, localcontext
import math

D = Decimal
for text in '0', '-0', '1', '-1.50', '3.14', '1E5', '1e-7', '0.000001', '0.0000001', '12E3', '1.0E+2', '.5', '5.', ' 7 ', '1_000', 'Infinity', '-inf', 'nan', '00012.300', '-0.00', '0E5', '0E-10':
    d = D(text)
    print(repr(d), str(d), d.as_tuple() if d.is_finite() else d, bool(d), d.adjusted())
print(D(5), D(-5), D(0.1), D(1.5), D(D('2.5')), D((1, (1, 2, 3), -2)), D(10**30))
a, b = D('1.1'), D('2.25')
print(a + b, a - b, a * b, a / b, a // b, a % b, b % a, divmod(b, a), -a, +a, abs(D('-3')), a ** 2, a ** -2, D(2) ** 100, D(2) ** 0)
print(a + 1, 1 - a, 3 * a, 1 / D(3), 10 // D(3), 7 % D('2.5'), D(1) / D(7), D(100) / D(8), D(1) / D(8), D('-7') // 2, D('-7') % 2, D(0) / 5)
print(D('0.1') + D('0.2') == D('0.3'), a < b, a <= 1, a == 1.1, D('1.0') == 1, D('1.50') == D('1.5'), a > 0.5, D('1') != D('2'), D('nan') == 1)
print(hash(D('1.5')) == hash(1.5), hash(D(3)) == hash(3), {D('1.0'): 1}[1])
print(D('2.675').quantize(D('0.01')), D('2.665').quantize(D('.01'), ROUND_HALF_UP), D('-2.5').quantize(D(1)), D('7.325').quantize(D('0.01'), rounding=ROUND_DOWN), D('1234').quantize(D('1E2')), D('1').quantize(D('0.000')))
for mode in ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP:
    print(mode, [str(D(x).quantize(D(1), mode)) for x in ('1.5', '2.5', '-1.5', '1.1', '-1.1', '5.1', '0.5')])
print(round(D('2.5')), round(D('3.5')), round(D('2.675'), 2), round(D('1234'), -2), int(D('-3.7')), math.floor(D('-3.2')), math.ceil(D('3.2')), math.trunc(D('3.9')), float(D('1.25')))
print(D('1.500').normalize(), D('1200').normalize(), D('0.00').normalize(), D('3.7').to_integral_value(), D('1E3').to_integral_value())
print(D(2).sqrt(), D(16).sqrt(), D('0.0225').sqrt(), D(0).sqrt(), D('1E4').sqrt(), D(10).sqrt())
print(f"{D('3.14159'):.2f} {D('1234567.891'):,.2f} {D('5'):>8} {D('0.5'):.0%} {D('12.3'):e} {D('-1.5'):+.1f} {D('2.5'):08.2f} {D('1E+3'):f} {D('1.5'):<6}|{D('1.5'):^7}|{D('1.23456'):.3} {D('1234.5'):.2e} {D('3'):.2f} {D('1E-8'):f} {D('1.5')!s}")
print(D('1.23').as_integer_ratio(), D(5).copy_negate(), D('-5').copy_abs(), D(3).compare(D(4)), D('1.2').max(D('1.3')), sum([D('0.1')] * 10), max(a, b), sorted([b, a, D(0)]))
print(getcontext().prec, getcontext().rounding)
with localcontext() as c:
    c.prec = 5
    print(D(1) / D(3), D('123456.789') + 0, D(2).sqrt(), +D('1.23456789'), D(10) ** 7)
    c.rounding = ROUND_UP
    print(D(1) / D(3), D('9.99999') + 0)
print(D(1) / D(3))
getcontext().prec = 10
print(D(22) / D(7), D(1) / D(3) * 3)
print(D('Infinity') + 1, -D('inf'), D('nan') + 1, D(5) / D('inf'), D('inf') > 10**100, D('-inf') < 0, D('nan') != D('nan'))
for wrong in (lambda: D('x'), lambda: D(None), lambda: a / 0, lambda: D(0) / 0, lambda: a + 'x', lambda: a + 1.5, lambda: a < 'x', lambda: D(-1).sqrt(), lambda: a % 0, lambda: D('inf') - D('inf'), lambda: int(D('nan')), lambda: int(D('inf')), lambda: D('1E30').quantize(D('0.01')), lambda: D(0) ** 0, lambda: a // 0, lambda: D('nan') < 1, lambda: 5 / D(0)):
    try:
        print(wrong())
    except ArithmeticError as e:
        print(type(e).__name__, e)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
