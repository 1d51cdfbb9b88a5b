# Since 3.12 a format rounds the fraction itself; since 3.13 one without a type
# shows a numerator and a denominator.
from fractions import Fraction as F

VALUES = [F(1, 3), F(-2, 3), F(0), F(7), F(-5, 2), F(123456789, 7), F(1, 10**8),
          F(10**20, 3), F(999999, 1000), F(-1, 1000)]
SPECS = ['', '.2f', 'f', 'F', '.0f', '#.0f', '+.3f', ' .1f', '-.1f', 'e', '.2e',
         '.3E', 'g', '.3g', '#.4g', 'G', '%', '.1%', '10.2f', '<10.2f|',
         '^12.3e', '*>15.2f', '=+12.2f', '012.3f', ',.2f', '_.1f', '020,.2f',
         'z.1f', 'zf', '+', '10', '*^11', '#', ',', '_', ' ', '<8', '05', 'd',
         'x', '.3', 's', '=08.2f', '\n<8.1f', '.f', '08', '08,.1e', '.10g', '.0g']
for spec in SPECS:
    for value in VALUES:
        try:
            print(repr(format(value, spec)), end=' ')
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
            break
    print(repr(spec))
