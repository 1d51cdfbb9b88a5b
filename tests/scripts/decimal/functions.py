# Each method of a Decimal that is a function of one number or of two.
from decimal import *

numbers = [Decimal(text) for text in (
    "0", "-0.00", "1", "-1", "2.5", "-7.25", "0.001", "123456789.987", "1e10",
    "-9e-20", "NaN", "Infinity", "-Infinity", "1011", "3")]
one = ("exp ln log10 logb next_minus next_plus normalize sqrt is_normal "
       "is_subnormal number_class logical_invert copy_abs copy_negate "
       "is_finite is_nan is_signed is_zero to_integral_value "
       "to_integral_exact to_eng_string canonical conjugate radix").split()
two = ("compare compare_signal compare_total compare_total_mag logical_and "
       "logical_or logical_xor max max_mag min min_mag next_toward "
       "remainder_near rotate same_quantum scaleb shift quantize __pow__ "
       "__mod__ __floordiv__ __divmod__ __add__ __rsub__ copy_sign").split()
setcontext(Context(prec=9, Emin=-99, Emax=99, traps=[]))


def show(value):
    return value if isinstance(value, tuple) else str(value)


for name in one:
    print(name, [show(getattr(a, name)()) for a in numbers])
for name in two:
    for a in numbers:
        print(name, a, [show(getattr(a, name)(b)) for b in numbers[::2]])
print(Decimal(3).fma(2, 1), pow(Decimal(3), 5, 7), 2 ** Decimal("0.5"))
for spec in ("", "f", ".2f", "e", ".3e", "g", ".4g", "%", ".1%", "010", ">12",
             "^+9.2f", ",", "020,.2f", "=+12", "G", ".0f", "*<10.1e", "z.1f"):
    print(spec, [format(a, spec) for a in numbers])
setcontext(Context())
print(Decimal("1.5") == 3 / Decimal(2), Decimal("0.5") == 0.5, 0.1 == Decimal("0.1"))
from fractions import Fraction
print(Decimal("0.5") == Fraction(1, 2), Decimal("0.3") < Fraction(1, 3),
      Fraction(Decimal("0.25")), Decimal(2) == 2 + 0j, complex(Decimal("1.5")))
