"""Quotients of whole numbers, exactly."""

import math
import numbers
import operator
from _taskarium import unsupported, version
from math import gcd

__all__ = ['Fraction']

_HASH_PRIME = (1 << 61) - 1


def _read(text):
    """(numerator, denominator) of a text, or None."""
    import re
    found = re.fullmatch(
        r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)'
        r'(?:(?:\s*/\s*(?P<den>\d+(_\d+)*))?'
        r'|(?:\.(?P<part>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*',
        text, re.I)
    if found is None:
        return None
    if version < 312 and found['den'] and ' ' in text.strip():
        return None
    top = int(found['num'] or '0')
    bottom = 1
    if found['den']:
        bottom = int(found['den'])
    else:
        part = (found['part'] or '').replace('_', '')
        if part:
            bottom = 10 ** len(part)
            top = top * bottom + int(part)
        exponent = int(found['exp'] or 0)
        if exponent >= 0:
            top *= 10 ** exponent
        else:
            bottom *= 10 ** -exponent
    return (-top if found['sign'] == '-' else top), bottom


class Fraction(numbers.Rational):
    """A quotient in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _make(cls, numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return _make(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or (
                    not isinstance(numerator, str)
                    and hasattr(numerator, 'as_integer_ratio')):
                return _make(cls, *numerator.as_integer_ratio())
            if isinstance(numerator, str):
                pair = _read(numerator)
                if pair is None:
                    raise ValueError('Invalid literal for Fraction: '
                                     f'{numerator!r}')
                numerator, denominator = pair
            else:
                raise TypeError('argument should be a string or a Rational '
                                'instance')
        elif (isinstance(numerator, numbers.Rational)
              and isinstance(denominator, numbers.Rational)):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return _make(cls, numerator // divisor, denominator // divisor)

    if version < 312:
        __new__.__text_signature__ = ('(cls, numerator=0, denominator=None, *,'
                                      ' _normalize=True)')

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, '
                            f'not {f!r} ({type(f).__name__})')
        return _make(cls, *f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        unsupported('Fraction.from_decimal()')

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest one whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def is_integer(self):
        return self._denominator == 1

    if version < 312:
        del is_integer

    def __repr__(self):
        return (f'{self.__class__.__name__}({self._numerator}, '
                f'{self._denominator})')

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    if version >= 312:
        def __format__(self, format_spec, /):
            from _fraction_format import formatted
            return formatted(self, format_spec)

    # --- operators ---

    def _sum(a, b):
        return Fraction(a.numerator * b.denominator
                        + b.numerator * a.denominator,
                        a.denominator * b.denominator)

    def _difference(a, b):
        return Fraction(a.numerator * b.denominator
                        - b.numerator * a.denominator,
                        a.denominator * b.denominator)

    def _product(a, b):
        return Fraction(a.numerator * b.numerator,
                        a.denominator * b.denominator)

    def _quotient(a, b):
        return Fraction(a.numerator * b.denominator,
                        a.denominator * b.numerator)

    def _floor(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _rest(a, b):
        return Fraction((a.numerator * b.denominator)
                        % (b.numerator * a.denominator),
                        a.denominator * b.denominator)

    def _both(a, b):
        whole, rest = divmod(a.numerator * b.denominator,
                             a.denominator * b.numerator)
        return whole, Fraction(rest, a.denominator * b.denominator)

    def _operator_fallbacks(exactly, roughly):
        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exactly(a, b)
            if isinstance(b, float):
                return roughly(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exactly(a, b)
            if isinstance(a, numbers.Real):
                return roughly(float(a), float(b))
            return NotImplemented

        return forward, reverse

    __add__, __radd__ = _operator_fallbacks(_sum, lambda a, b: a + b)
    __sub__, __rsub__ = _operator_fallbacks(_difference, lambda a, b: a - b)
    __mul__, __rmul__ = _operator_fallbacks(_product, lambda a, b: a * b)
    __truediv__, __rtruediv__ = _operator_fallbacks(_quotient, lambda a, b: a / b)
    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floor, lambda a, b: a // b)
    __mod__, __rmod__ = _operator_fallbacks(_rest, lambda a, b: a % b)
    __divmod__, __rdivmod__ = _operator_fallbacks(_both, divmod)
    del (_sum, _difference, _product, _quotient, _floor, _rest, _both,
         _operator_fallbacks)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if a._numerator == 0:
            raise ZeroDivisionError(
                f'Fraction({a._denominator ** -power}, 0)')
        return Fraction(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(self):
        return _make(Fraction, self._numerator, self._denominator)

    def __neg__(self):
        return _make(Fraction, -self._numerator, self._denominator)

    def __abs__(self):
        return _make(Fraction, abs(self._numerator), self._denominator)

    def __int__(a, _index=operator.index):
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(self):
        return self.__int__()

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_PRIME)
        except ValueError:
            found = 314159
        else:
            found = hash(hash(abs(self._numerator)) * inverse)
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    # --- comparing ---

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return (a._numerator == b.numerator
                    and a._denominator == b.denominator)
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator,
                      self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _make(cls, numerator, denominator):
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self
