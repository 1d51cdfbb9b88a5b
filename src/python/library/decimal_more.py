"""What few programs ask of a Decimal: roots, powers, logarithms, neighbours
and digits as bits."""

from _taskarium import in_c

from decimal import (ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN,
                     MAX_EMAX, MIN_EMIN, _IMPOSSIBLE, _INEXACT, _ROUNDED,
                     _context, _decimal, _invalid, _make, getcontext)
from builtins import max as _most, min as _least
from collections import namedtuple
from math import isqrt

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent',
                          module='decimal')

# --- roots -------------------------------------------------------------------


def sqrt(self, context=None):
    """The square root."""
    context = _context(context)
    found = self._nan(self, context)
    if found is None:
        found = _root(self, context)
    return context._settle(found)


def _root(self, context):
    if self._sign and not self.is_zero():
        return _invalid(context)
    if isinstance(self._exp, str):
        return self
    if not self._int:
        return _make(self._sign, 0, self._exp >> 1)._fix(context)
    exponent = ideal = self._exp >> 1
    number = self._int * (10 if self._exp & 1 else 1)
    shift = context.prec + 1 - (len(str(number)) + 1) // 2
    exact = True
    if shift >= 0:
        number *= 100 ** shift
    else:
        number, rest = divmod(number, 100 ** -shift)
        exact = not rest
    exponent -= shift
    root = isqrt(number)
    exact = exact and root * root == number
    if exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
        if exponent > ideal:
            root *= 10 ** (exponent - ideal)
            exponent = ideal
    elif root % 5 == 0:
        root += 1
    return _half_even(_make(0, root, exponent), context)


def _half_even(number, context):
    """Rounded half to even, whatever the context says."""
    work = context._work(rounding=ROUND_HALF_EVEN)
    found = number._fix(work)
    context._state[0] |= work._state[0]
    return found


# --- exponentials and logarithms ---------------------------------------------


def _inverse_tangent(n, unit):
    """unit * atanh(1 / n)."""
    term = unit // n
    total, square, k = term, n * n, 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


_ten = [0, 0]


def _log_of_ten(places):
    """10 ** places * ln(10), all but the last digits right."""
    if _ten[0] < places:
        unit = 10 ** (places + 10)
        _ten[:] = places, (46 * _inverse_tangent(31, unit)
                           + 34 * _inverse_tangent(49, unit)
                           + 20 * _inverse_tangent(161, unit)) // 10 ** 10
    return _ten[1] // 10 ** (_ten[0] - places)


def _exponential(number, places):
    """unit * e ** (number / unit) for a small number of units of 10 **
    -places."""
    halvings = 8 + isqrt(places)
    guard = halvings // 3 + 8
    unit = 10 ** (places + guard)
    step = (number * 10 ** guard) >> halvings
    term = total = unit
    k = 1
    while term:
        term = term * step // (unit * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // 10 ** guard


def _logarithm(number, places):
    """unit * ln(number / unit) for a number between 1 and 10."""
    halvings = 6 + isqrt(places) // 2
    guard = halvings // 3 + 8
    unit = 10 ** (places + guard)
    number *= 10 ** guard
    for _ in range(halvings):
        number = isqrt(number * unit)
    small = (number - unit) * unit // (number + unit)
    square = small * small // unit
    total, term, k = small, small, 3
    while term:
        term = term * square // unit
        total += term // k
        k += 2
    return (total << (halvings + 1)) // 10 ** guard


def _correctly(find, precision):
    """(digits, exponent) of what `find(places)` comes near to, rounded half to
    even: it answers digits, of which the last ones may be wrong, and the
    exponent."""
    more = 10
    while True:
        digits, exponent = find(precision + more)
        cut = len(str(digits)) - precision
        unit = 10 ** cut
        whole, rest = divmod(digits, unit)
        if abs(rest - unit // 2) > 10 ** (cut - more // 2):
            whole += rest > unit // 2
            return whole, exponent + cut
        more *= 2


def _whole_power(value, places):
    """e ** value of a finite value: digits and exponent."""
    above = _most(value.adjusted(), 0) + 1
    fine = places + above + 3
    shift = value._exp + fine
    number = value._signed()
    number = (number * 10 ** shift if shift >= 0 else number // 10 ** -shift)
    tens, rest = divmod(number, _log_of_ten(fine))
    return _exponential(rest, fine), tens - fine


def _inexact(found, context):
    """What is never exact."""
    state = context._state
    state[0] |= _INEXACT | _ROUNDED
    return _half_even(found, context)


def _exp_of(self, context):
    if self._exp == 'F':
        return _make(0, 0, 0) if self._sign else self
    if not self._int:
        return _make(0, 1, 0)
    if self.adjusted() > 20:
        return _inexact(_make(0, 1, -10 ** 21 if self._sign else 10 ** 21),
                        context)
    if self.adjusted() < -context.prec - 2:
        whole = 10 ** context.prec + (-1 if self._sign else 1)
        return _padded_one(context, whole)
    digits, exponent = _correctly(
        lambda places: _whole_power(self, places), context.prec)
    return _inexact(_make(0, digits, exponent), context)


def _padded_one(context, near):
    """What is so near to 1 that it is told from it by no digit."""
    return _inexact(_make(0, 10 ** (context.prec - 1), 1 - context.prec),
                    context)


def exp(self, context=None):
    """e to this power."""
    context = _context(context)
    found = self._nan(self, context)
    if found is None:
        found = _exp_of(self, context)
    return context._settle(found)


def _natural(value, places):
    """ln of a positive value: digits, exponent and sign are in the first."""
    size = len(str(value._int))
    tens = value._exp + size - 1
    # Near to 1 the first digits of the logarithm are zeros.
    lost = 0
    if tens in (0, -1):
        gap = abs(value._int - 10 ** -value._exp if value._exp < 0
                  else value._int - 1)
        lost = _most(-value._exp - len(str(gap)), 0) + 1
    fine = places + lost + 5
    number = value._int * 10 ** fine // 10 ** (size - 1)
    return _logarithm(number, fine) + tens * _log_of_ten(fine), -fine


def _ln_of(self, context):
    if not self._int and self._exp != 'F':
        return _make(1, 0, 'F')
    if self._sign:
        return _invalid(context)
    if self._exp == 'F':
        return self
    if self == 1:
        return _make(0, 0, 0)
    signs = []

    def find(places):
        digits, exponent = _natural(self, places)
        signs.append(digits < 0)
        return abs(digits), exponent

    digits, exponent = _correctly(find, context.prec)
    return _inexact(_make(signs[-1], digits, exponent), context)


def ln(self, context=None):
    """The natural logarithm."""
    context = _context(context)
    found = self._nan(self, context)
    if found is None:
        found = _ln_of(self, context)
    return context._settle(found)


def _log10_of(self, context):
    if not self._int and self._exp != 'F':
        return _make(1, 0, 'F')
    if self._sign:
        return _invalid(context)
    if self._exp == 'F':
        return self
    digits = str(self._int)
    if digits[0] == '1' and not digits.strip('0').strip('1'):
        power = self.adjusted()
        return _half_even(_make(power < 0, abs(power), 0), context)
    signs = []

    def find(places):
        fine = places + 10
        number, exponent = _natural(self, fine)
        signs.append(number < 0)
        return abs(number) * 10 ** fine // _log_of_ten(fine), exponent

    digits, exponent = _correctly(find, context.prec)
    return _inexact(_make(signs[-1], digits, exponent), context)


def log10(self, context=None):
    """The logarithm to the base 10."""
    context = _context(context)
    found = self._nan(self, context)
    if found is None:
        found = _log10_of(self, context)
    return context._settle(found)


# What a step of a power can hold, whatever the context says.
_FAR = {'Emin': MIN_EMIN, 'Emax': MAX_EMAX}

# --- powers ------------------------------------------------------------------


def _is_whole(value):
    if value._exp >= 0 or not value._int:
        return True
    digits = str(value._int)
    return (-value._exp < len(digits)
            and not digits[value._exp:].strip('0'))


def _is_odd(value):
    return _is_whole(value) and value._exp <= 0 and int(value) % 2 == 1


def _power_of_ends(base, exponent, sign, context):
    """Where the base is zero or endless, or the exponent endless; else
    None."""
    if base.is_zero():
        return (_make(sign, 0, 'F') if exponent._sign else _make(sign, 0, 0))
    if base._exp == 'F':
        return _make(sign, 0, 0) if exponent._sign else _make(sign, 0, 'F')
    if exponent._exp == 'F':
        order = base.copy_abs()._order(_make(0, 1, 0))
        if order == 0:
            return _padded_one(context, 0)
        return (_make(0, 0, 'F') if (order > 0) != bool(exponent._sign)
                else _make(0, 0, 0))
    return None


def _power_of_whole(base, exponent, sign, context):
    """A base to the power of a whole number, step by step."""
    work = context._work(
        prec=context.prec + 4 + len(str(exponent._int)),
        rounding=ROUND_HALF_EVEN, clamp=0, **_FAR)
    if exponent._sign:
        object.__setattr__(work, 'prec', work.prec + 1)
        base = _make(0, 1, 0)._divide(base, work)
    count = abs(int(exponent))
    found = base
    for bit in bin(count)[3:]:
        found = found._times(found, work)
        if bit == '1':
            found = found._times(base, work)
        if found._exp == 'F' or found.is_zero():
            break
    context._state[0] |= work._state[0] & (_INEXACT | _ROUNDED)
    if found._exp == 'F':
        found = _make(sign, 1, MAX_EMAX)
    elif found.is_zero():
        found = _make(sign, 1, 2 * MIN_EMIN)
    return _make(sign, found._int, found._exp)._fix(context)


def _power_of_real(base, exponent, context):
    work = context._work(
        prec=_most(len(str(base._int)), context.prec) + 4 + 19,
        rounding=ROUND_HALF_EVEN, clamp=0, **_FAR)
    if base == 1:
        return _padded_one(context, 0)
    logarithm = _ln_of(base, work)
    found = _exp_of(logarithm._times(exponent, work), work)
    context._state[0] |= _INEXACT | _ROUNDED
    return found._fix(context)


def _power_of(base, exponent, context):
    found = base._nan(exponent, context)
    if found is not None:
        return found
    if exponent.is_zero():
        return _invalid(context) if base.is_zero() else _make(0, 1, 0)
    whole = not isinstance(exponent._exp, str) and _is_whole(exponent)
    sign = base._sign and whole and _is_odd(exponent)
    if (base._sign and not base.is_zero() and exponent._exp != 'F'
            and not whole):
        return _invalid(context)
    if base._sign and exponent._exp == 'F' and not base.is_zero():
        return _invalid(context)
    found = _power_of_ends(base, exponent, sign, context)
    if found is not None:
        return found
    base = base.copy_abs()
    if not whole:
        return _power_of_real(base, exponent, context)
    if exponent.adjusted() > 19:
        order = base._order(_make(0, 1, 0))
        if order == 0:
            return _make(sign, 1, 0)
        far = 10 ** 20 if (order > 0) != bool(exponent._sign) else -10 ** 20
        return _make(sign, 1, far)._fix(context)
    return _power_of_whole(base, exponent, sign, context)


def _modular(base, exponent, modulo, context):
    if modulo is None:
        return None
    found = base._nan(exponent, context) or modulo._nan(modulo, context)
    if found is not None:
        return found
    values = base, exponent, modulo
    if (any(isinstance(v._exp, str) or not _is_whole(v) for v in values)
            or exponent._sign or modulo.is_zero()
            or base.is_zero() and exponent.is_zero()
            or modulo.adjusted() >= context.prec):
        return _invalid(context)
    divisor = abs(int(modulo))
    answer = pow(abs(int(base)), int(exponent), divisor)
    return _make(base._sign and _is_odd(exponent), answer, 0)


def power(base, exponent, modulo, context):
    """base ** exponent, and that modulo a number."""
    if modulo is not None:
        modulo = _decimal(modulo)
        return context._settle(_modular(base, exponent, modulo, context))
    return context._settle(_power_of(base, exponent, context))


# --- with others -------------------------------------------------------------


def fma(self, other, third, context=None):
    """self * other + third, rounded once."""
    context = _context(context)
    other, third = _decimal(other), _decimal(third)
    found = self._nan(other, context)
    if found is None:
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            product = self._times(other, context)
        else:
            product = _make(self._sign ^ other._sign, self._int * other._int,
                            self._exp + other._exp)
        found = (product if product.is_nan()
                 else product._plus(third, context))
    return context._settle(found)


def remainder_near(self, other, context=None):
    """What is left by the nearest whole number of times."""
    context = _context(context)
    other = _decimal(other)
    return context._settle(_near(self, other, context))


def _near(self, other, context):
    found = self._nan(other, context)
    if found is not None:
        return found
    if self._exp == 'F' or other.is_zero():
        return _invalid(context)
    if other._exp == 'F':
        return self._fix(context)
    if not self._int:
        return _make(self._sign, 0,
                     _least(self._exp, other._exp))._fix(context)
    if self.adjusted() - other.adjusted() > context.prec + 1:
        return _invalid(context, _IMPOSSIBLE)
    exponent = _least(self._exp, other._exp)
    a = self._int * 10 ** (self._exp - exponent)
    b = other._int * 10 ** (other._exp - exponent)
    whole, rest = divmod(a, b)
    sign = self._sign
    if 2 * rest + (whole & 1) > b:
        rest -= b
        whole += 1
    if len(str(whole)) > context.prec:
        return _invalid(context, _IMPOSSIBLE)
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return _make(sign, rest, exponent)._fix(context)


def _largest(self, other, context, sign, magnitude):
    """The larger of two (sign 1) or the smaller (-1)."""
    context = _context(context)
    other = _decimal(other)
    if self.is_nan() or other.is_nan():
        if self._exp != 'N' and other._exp != 'N':
            if not other.is_nan():
                return context._settle(other._fix(context))
            if not self.is_nan():
                return context._settle(self._fix(context))
        return context._settle(self._nan(other, context))
    order = 0
    if magnitude:
        order = self.copy_abs()._order(other.copy_abs())
    if not order:
        order = self._order(other) or _total(self, other)
    found = self if order * sign >= 0 else other
    return context._settle(found._fix(context))


def max(self, other, context=None):
    return _largest(self, other, context, 1, False)


def min(self, other, context=None):
    return _largest(self, other, context, -1, False)


def max_mag(self, other, context=None):
    return _largest(self, other, context, 1, True)


def min_mag(self, other, context=None):
    return _largest(self, other, context, -1, True)


def _total(self, other):
    """The order in which every number has its place: -1, 0 or 1."""
    if self._sign != other._sign:
        return -1 if self._sign else 1
    flip = -1 if self._sign else 1
    a, b = [2 if v._exp == 'n' else 1 if v._exp == 'N' else 0
            for v in (self, other)]
    if a or b:
        pair = (a, self._int), (b, other._int)
        return flip * ((pair[0] > pair[1]) - (pair[0] < pair[1]))
    order = self._order(other)
    if order or self._exp == other._exp:
        return order
    return flip if self._exp > other._exp else -flip


def compare_total(self, other, context=None):
    _context(context)
    order = _total(self, _decimal(other))
    return _make(order < 0, abs(order), 0)


def compare_total_mag(self, other, context=None):
    _context(context)
    return compare_total(self.copy_abs(), _decimal(other).copy_abs())


# --- exponents and neighbours ------------------------------------------------


def logb(self, context=None):
    context = _context(context)
    found = self._nan(self, context)
    if found is None:
        if self._exp == 'F':
            found = _make(0, 0, 'F')
        elif not self._int:
            context._state[0] |= 4
            found = _make(1, 0, 'F')
        else:
            power = self.adjusted()
            found = _make(power < 0, abs(power), 0)._fix(context)
    return context._settle(found)


def scaleb(self, other, context=None):
    context = _context(context)
    other = _decimal(other)
    found = self._nan(other, context)
    if found is None:
        limit = 2 * (context.Emax + context.prec)
        if other._exp != 0 or not -limit <= other._signed() <= limit:
            found = _invalid(context)
        elif self._exp == 'F':
            found = self
        else:
            found = _make(self._sign, self._int,
                          self._exp + other._signed())._fix(context)
    return context._settle(found)


def _turned(self, other, context, turn):
    context = _context(context)
    other = _decimal(other)
    found = self._nan(other, context)
    if found is None:
        if (other._exp != 0
                or not -context.prec <= other._signed() <= context.prec):
            found = _invalid(context)
        elif self._exp == 'F':
            found = self
        else:
            digits = str(self._int).rjust(context.prec, '0')[-context.prec:]
            found = _make(self._sign, int(turn(digits, other._signed())),
                          self._exp)
    return context._settle(found)


def rotate(self, other, context=None):
    def turn(digits, places):
        return digits[places:] + digits[:places]
    return _turned(self, other, context, turn)


def shift(self, other, context=None):
    def turn(digits, places):
        if places < 0:
            return digits[:places] or '0'
        return (digits + '0' * places)[-len(digits):]
    return _turned(self, other, context, turn)


def _neighbour(self, context, sign):
    """The next larger number (sign 0), or the next smaller one."""
    if self._exp == 'F':
        if self._sign == sign:
            return self
        return _make(self._sign, 10 ** context.prec - 1, context.Etop())
    work = context._work(rounding=ROUND_FLOOR if sign else ROUND_CEILING)
    found = self._fix(work)
    if found._order(self):
        return found
    return self._plus(_make(sign, 1, work.Etiny() - 1), work)


def next_plus(self, context=None):
    context = _context(context)
    found = self._nan(self, context)
    return context._settle(_neighbour(self, context, 0)
                           if found is None else found)


def next_minus(self, context=None):
    context = _context(context)
    found = self._nan(self, context)
    return context._settle(_neighbour(self, context, 1)
                           if found is None else found)


def next_toward(self, other, context=None):
    context = _context(context)
    other = _decimal(other)
    found = self._nan(other, context)
    if found is not None:
        return context._settle(found)
    order = self._order(other)
    if order == 0:
        return self.copy_sign(other)
    found = _neighbour(self, context, int(order > 0))
    state = context._state
    if found._exp == 'F':
        state[0] |= 8 | _INEXACT | _ROUNDED
    elif found.adjusted() < context.Emin:
        state[0] |= 16 | 32 | _INEXACT | _ROUNDED
        if not found._int:
            state[0] |= 256
    return context._settle(found)


# --- digits as bits ----------------------------------------------------------


def _bits_of(value, context):
    """The digits as many as the context keeps, or None: it has others than 0
    and 1."""
    if value._sign or value._exp != 0 or set(str(value._int)) - set('01'):
        return None
    return str(value._int).rjust(context.prec, '0')[-context.prec:]


def _logical(self, other, context, combine):
    context = _context(context)
    a, b = _bits_of(self, context), _bits_of(_decimal(other), context)
    if a is None or b is None:
        return context._settle(_invalid(context))
    return _make(0, int(''.join(combine(x, y) for x, y in zip(a, b))), 0)


def logical_and(self, other, context=None):
    return _logical(self, other, context, lambda a, b: '01'[a == b == '1'])


def logical_or(self, other, context=None):
    return _logical(self, other, context, lambda a, b: '01'['1' in (a, b)])


def logical_xor(self, other, context=None):
    return _logical(self, other, context, lambda a, b: '01'[a != b])


def logical_invert(self, context=None):
    context = _context(context)
    ones = _make(0, int('1' * context.prec), 0)
    return logical_xor(self, ones, context)

for _each in list(globals().values()):
    if type(_each) is type(sqrt) and _each.__module__ == __name__:
        _each.__qualname__ = 'Decimal.' + _each.__name__
in_c(globals(), 'nameless')
