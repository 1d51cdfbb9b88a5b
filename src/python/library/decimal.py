"""Numbers in decimal notation, exactly as they are written."""

import numbers
from _taskarium import title, unsupported
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ['Decimal', 'Context', 'DefaultContext', 'getcontext', 'setcontext',
           'localcontext', 'DecimalException', 'InvalidOperation',
           'DivisionByZero', 'Inexact', 'Rounded', 'Overflow', 'ROUND_DOWN',
           'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP']

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING,
              ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)
MAX_PREC = 10 ** 18 - 1


class DecimalException(ArithmeticError):
    """Something went wrong."""


class InvalidOperation(DecimalException):
    """There is no answer."""


class ConversionSyntax(InvalidOperation):
    """The text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """The answer has no end."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Nothing divided by nothing."""


class Rounded(DecimalException):
    """Digits were left out."""


class Inexact(DecimalException):
    """Digits that were not zeros were left out."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


for _class in (DecimalException, InvalidOperation, ConversionSyntax,
               DivisionByZero, DivisionUndefined, Rounded, Inexact, Overflow):
    _class.__module__ = 'decimal'
del _class


class Context:
    """How many digits are kept, and how what is more is rounded."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None,
                 capitals=None, clamp=None, flags=None, traps=None):
        if flags is not None or traps is not None:
            unsupported('flags and traps of decimal.Context')
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp

    def __setattr__(self, name, value):
        if name == 'prec':
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, "
                'ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, '
                'ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax,
                       self.capitals, self.clamp)

    __copy__ = copy

    def create_decimal(self, num='0'):
        return Decimal(num)._fix(self)

    def sqrt(self, a):
        return _decimal(a).sqrt(self)

    def divide(self, a, b):
        return _decimal(a)._divide(_decimal(b), self)

    def quantize(self, a, b):
        return _decimal(a).quantize(b, context=self)


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
_current = ContextVar('decimal_context')


def getcontext():
    """The context of the task."""
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context):
    """Sets it."""
    _current.set(context)


@contextmanager
def localcontext(ctx=None, **kwargs):
    """A context for a block."""
    before = getcontext()
    context = (before if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals',
                        'clamp'):
            raise TypeError(f"'{name}' is an invalid keyword argument for "
                            'this function')
        setattr(context, name, value)
    setcontext(context)
    try:
        yield context
    finally:
        setcontext(before)


# --- rounding ----------------------------------------------------------------


def _goes_up(whole, rest, unit, negative, rounding):
    """Whether `whole`, of which `rest` of `unit` is left out, becomes one
    more."""
    if not rest:
        return False
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not negative
    if rounding == ROUND_FLOOR:
        return negative
    if rounding == ROUND_05UP:
        return whole % 10 in (0, 5)
    if rest * 2 != unit:
        return rest * 2 > unit
    return (rounding == ROUND_HALF_UP
            or rounding == ROUND_HALF_EVEN and whole % 2 == 1)


def _shorten(number, places, negative, rounding):
    """`number` without its last `places` digits."""
    if places <= 0:
        return number * 10 ** -places
    unit = 10 ** places
    whole, rest = divmod(number, unit)
    return whole + _goes_up(whole, rest, unit, negative, rounding)


# --- numbers -----------------------------------------------------------------


def _read(text):
    """(sign, digits as an int, exponent or a letter) of a text, or None."""
    import re
    found = re.fullmatch(
        r'(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?'
        r'(?:E(?P<exp>[-+]?\d+))?|(?P<inf>Inf(?:inity)?)|(?P<nan>NaN))',
        text.strip().replace('_', ''), re.I)
    if found is None:
        return None
    sign = 1 if found['sign'] == '-' else 0
    if found['inf']:
        return sign, 0, 'F'
    if found['nan']:
        return sign, 0, 'n'
    part = found['frac'] or ''
    return (sign, int((found['int'] + part) or '0'),
            int(found['exp'] or 0) - len(part))


class Decimal:
    """A number: sign, digits and where the point stands."""

    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        if isinstance(value, Decimal):
            parts = value._sign, value._int, value._exp
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0
        elif isinstance(value, str):
            parts = _read(value)
            if parts is None:
                raise InvalidOperation([ConversionSyntax])
        elif isinstance(value, float):
            parts = cls._of_float(value)
        elif isinstance(value, (tuple, list)):
            sign, digits, exponent = value
            parts = sign, int(''.join(map(str, digits)) or '0'), exponent
        else:
            raise TypeError('conversion from '
                            f'{type(value).__name__} to Decimal is not '
                            'supported')
        return _make(*parts, cls)

    @staticmethod
    def _of_float(value):
        if value != value:
            return 0, 0, 'n'
        sign = 1 if str(value)[0] == '-' else 0
        if value in (float('inf'), float('-inf')):
            return sign, 0, 'F'
        top, bottom = abs(value).as_integer_ratio()
        places = bottom.bit_length() - 1
        return sign, top * 5 ** places, -places

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        return _make(*cls._of_float(f), cls)

    # --- what it is ---

    def is_nan(self):
        return self._exp == 'n'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return not isinstance(self._exp, str)

    def is_zero(self):
        return self.is_finite() and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def __bool__(self):
        return bool(self._int) or isinstance(self._exp, str)

    def as_tuple(self):
        from collections import namedtuple
        global _Tuple
        if _Tuple is None:
            _Tuple = namedtuple('DecimalTuple', 'sign digits exponent',
                                module='decimal')
        digits = (() if self._exp == 'n' else (0,) if self._exp == 'F'
                  else tuple(map(int, str(self._int))))
        return _Tuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._exp == 'n':
            raise ValueError('cannot convert NaN to integer ratio')
        if self._exp == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        from math import gcd
        top = -self._int if self._sign else self._int
        if self._exp >= 0:
            return top * 10 ** self._exp, 1
        bottom = 10 ** -self._exp
        divisor = gcd(top, bottom)
        return top // divisor, bottom // divisor

    def adjusted(self):
        if not self.is_finite():
            return 0
        return self._exp + len(str(self._int)) - 1

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # --- texts ---

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False)

    def _text(self, engineering):
        sign = '-' if self._sign else ''
        if self._exp == 'F':
            return sign + 'Infinity'
        if self._exp == 'n':
            return sign + 'NaN'
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not engineering:
            place = 1
        elif digits == '0':
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            digits = '0.' + '0' * -place + digits
        elif place >= len(digits):
            digits += '0' * (place - len(digits))
        else:
            digits = f'{digits[:place]}.{digits[place:]}'
        if left == place:
            return sign + digits
        mark = 'E' if getcontext().capitals else 'e'
        return f'{sign}{digits}{mark}{left - place:+d}'

    def to_eng_string(self, context=None):
        return self._text(True)

    def __format__(self, spec, context=None):
        if not spec:
            return str(self)
        import re
        found = re.fullmatch(
            r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<zero>0)?'
            r'(?P<width>\d+)?(?P<comma>[,])?(?:\.(?P<prec>\d+))?'
            r'(?P<type>[eEfFgGn%])?', spec, re.S)
        if found is None:
            raise ValueError('invalid format string')
        if not self.is_finite() or found['type'] in ('n',):
            unsupported('the format %s of a Decimal', None, repr(spec))
        return _laid_out(self, found)

    # --- operators ---

    def _fix(self, context):
        """Rounded to what the context keeps."""
        if isinstance(self._exp, str):
            return self
        more = len(str(self._int)) - context.prec
        if more <= 0:
            found = self
        else:
            number = _shorten(self._int, more, self._sign, context.rounding)
            exponent = self._exp + more
            if len(str(number)) > context.prec:
                number //= 10
                exponent += 1
            found = _make(self._sign, number, exponent)
        if found._int and found.adjusted() > context.Emax:
            raise Overflow([Overflow])
        return found

    def _nan(self, other):
        """A NaN of the two, or None."""
        for number in self, other:
            if number._exp == 'n':
                return number
        return None

    def _plus(self, other, context):
        found = self._nan(other)
        if found:
            return found
        if self._exp == 'F' or other._exp == 'F':
            if (self._exp == other._exp and self._sign != other._sign):
                raise InvalidOperation([InvalidOperation])
            return self if self._exp == 'F' else other
        exponent = min(self._exp, other._exp)
        total = (self._signed() * 10 ** (self._exp - exponent)
                 + other._signed() * 10 ** (other._exp - exponent))
        sign = int(total < 0)
        if total == 0:
            sign = (self._sign if self._sign == other._sign
                    else int(context.rounding == ROUND_FLOOR))
        return _make(sign, abs(total), exponent)._fix(context)

    def _signed(self):
        return -self._int if self._sign else self._int

    def _times(self, other, context):
        found = self._nan(other)
        if found:
            return found
        sign = self._sign ^ other._sign
        if self._exp == 'F' or other._exp == 'F':
            if self.is_zero() or other.is_zero():
                raise InvalidOperation([InvalidOperation])
            return _make(sign, 0, 'F')
        return _make(sign, self._int * other._int,
                     self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        found = self._nan(other)
        if found:
            return found
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            if other._exp == 'F':
                raise InvalidOperation([InvalidOperation])
            return _make(sign, 0, 'F')
        if other._exp == 'F':
            return _make(sign, 0, context.Emin - context.prec + 1)
        if not other._int:
            if not self._int:
                raise InvalidOperation([DivisionUndefined])
            raise DivisionByZero([DivisionByZero])
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            whole, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            whole, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            if whole % 5 == 0:
                whole += 1
        else:
            while exponent < ideal and whole % 10 == 0:
                whole //= 10
                exponent += 1
        return _make(sign, whole, exponent)._fix(context)

    def _whole_and_rest(self, other, context):
        sign = self._sign ^ other._sign
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        whole, rest = divmod(a, b)
        if len(str(whole)) > context.prec:
            raise InvalidOperation([_DivisionImpossible])
        return (_make(sign, whole, 0),
                _make(self._sign, rest, exponent)._fix(context))

    def _divmod(self, other, context):
        found = self._nan(other)
        if found:
            return found, found
        if self._exp == 'F':
            raise InvalidOperation([InvalidOperation])
        if other._exp == 'F':
            return _make(self._sign ^ other._sign, 0, 0), self._fix(context)
        if not other._int:
            if not self._int:
                raise InvalidOperation([DivisionUndefined])
            raise DivisionByZero([DivisionByZero])
        return self._whole_and_rest(other, context)

    def __add__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._plus(other, getcontext()))

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._plus(other.copy_negate(), getcontext()))

    def __rsub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other - self

    def __mul__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._times(other, getcontext()))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._divide(other, getcontext()))

    def __rtruediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other / self

    def __divmod__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._divmod(other, getcontext()))

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else divmod(other, self)

    def __floordiv__(self, other):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._divmod(other, getcontext())[0])

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if other.is_finite() and not other._int and self.is_finite():
            raise InvalidOperation(
                [DivisionUndefined if not self._int else InvalidOperation])
        return self._divmod(other, getcontext())[1]

    def __rmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other % self

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if (modulo is not None or not self.is_finite()
                or not other.is_finite() or other != other.to_integral_value()):
            unsupported('this power of a Decimal')
        power = int(other)
        context = getcontext()
        if power == 0:
            if not self._int:
                raise InvalidOperation([InvalidOperation])
            return Decimal(1)
        if not self._int and power < 0:
            return _make(self._sign and power % 2, 0, 'F')
        exact = _make(self._sign and power % 2, self._int ** abs(power),
                      self._exp * abs(power))
        if power > 0:
            return exact._fix(context)
        return Decimal(1)._divide(exact, context)

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other ** self

    def __neg__(self):
        if not self._int and self.is_finite():
            return self.copy_abs()._fix(getcontext())
        return self.copy_negate()._fix(getcontext())

    def __pos__(self):
        if not self._int and self.is_finite():
            return self.copy_abs()._fix(getcontext())
        return self._fix(getcontext())

    def __abs__(self):
        return self.copy_abs()._fix(getcontext())

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other):
        return _make(_decimal(other)._sign, self._int, self._exp)

    # --- rounding ---

    def quantize(self, exp, rounding=None, context=None):
        """With as many digits behind the point as another number has."""
        context = context or getcontext()
        exp = _decimal(exp)
        found = self._nan(exp)
        if found:
            return found
        if not self.is_finite() or not exp.is_finite():
            if self._exp == exp._exp == 'F':
                return self
            raise InvalidOperation([InvalidOperation])
        number = _shorten(self._int, exp._exp - self._exp, self._sign,
                          rounding or context.rounding)
        if len(str(number)) > context.prec:
            raise InvalidOperation([InvalidOperation])
        return _make(self._sign, number, exp._exp)

    def to_integral_value(self, rounding=None, context=None):
        if not self.is_finite() or self._exp >= 0:
            return self
        return _make(self._sign, _shorten(
            self._int, -self._exp, self._sign,
            rounding or (context or getcontext()).rounding), 0)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        """Without zeros at its end."""
        found = self._fix(context or getcontext())
        if not found.is_finite():
            return found
        if not found._int:
            return _make(found._sign, 0, 0)
        number, exponent = found._int, found._exp
        while number % 10 == 0:
            number //= 10
            exponent += 1
        return _make(found._sign, number, exponent)

    def __round__(self, n=None):
        if n is not None:
            return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)
        return int(self._finite('integer').to_integral_value(ROUND_HALF_EVEN))

    def _finite(self, what):
        if self._exp == 'n':
            raise ValueError(f'cannot convert NaN to {what}')
        if self._exp == 'F':
            raise OverflowError(f'cannot convert Infinity to {what}')
        return self

    def __int__(self):
        self._finite('integer')
        if self._exp >= 0:
            return self._signed() * 10 ** self._exp
        whole = self._int // 10 ** -self._exp
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __floor__(self):
        return int(self._finite('integer').to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._finite('integer').to_integral_value(ROUND_CEILING))

    def __float__(self):
        if self._exp == 'n':
            return float('nan')
        return float(str(self))

    def sqrt(self, context=None):
        """The square root."""
        context = context or getcontext()
        if self._exp == 'n':
            return self
        if self._sign and self._int:
            raise InvalidOperation([InvalidOperation])
        if not self.is_finite():
            return self
        if not self._int:
            return _make(self._sign, 0, self._exp >> 1)
        from math import isqrt
        exponent = self._exp >> 1
        number = self._int * (10 if self._exp & 1 else 1)
        digits = (len(str(number)) + 1) // 2
        shift = context.prec + 1 - digits
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
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        found = _make(0, root, exponent)
        with localcontext(context) as inner:
            inner.rounding = ROUND_HALF_EVEN
            return found._fix(inner)

    # --- comparing ---

    def _order(self, other):
        """-1, 0 or 1; both are numbers."""
        if self._exp == 'F' or other._exp == 'F':
            a = (-1 if self._sign else 1) if self._exp == 'F' else 0
            b = (-1 if other._sign else 1) if other._exp == 'F' else 0
            return (a > b) - (a < b)
        exponent = min(self._exp, other._exp)
        a = self._signed() * 10 ** (self._exp - exponent)
        b = other._signed() * 10 ** (other._exp - exponent)
        return (a > b) - (a < b)

    def compare(self, other, context=None):
        other = _decimal(other)
        return self._nan(other) or Decimal(self._order(other))

    def _compare(self, other, wanted):
        other = _comparable(other)
        if other is None:
            return NotImplemented
        if self._nan(other):
            if wanted != (0,):
                raise InvalidOperation([InvalidOperation])
            return False
        return self._order(other) in wanted

    def __eq__(self, other):
        return self._compare(other, (0,))

    def __lt__(self, other):
        return self._compare(other, (-1,))

    def __le__(self, other):
        return self._compare(other, (-1, 0))

    def __gt__(self, other):
        return self._compare(other, (1,))

    def __ge__(self, other):
        return self._compare(other, (0, 1))

    def __hash__(self):
        if self._exp == 'n':
            return object.__hash__(self)
        if self._exp == 'F':
            return -314159 if self._sign else 314159
        prime = (1 << 61) - 1
        scale = (pow(10, self._exp, prime) if self._exp >= 0
                 else pow(pow(10, -1, prime), -self._exp, prime))
        found = self._int * scale % prime
        found = -found if self._sign else found
        return -2 if found == -1 else found

    def max(self, other, context=None):
        other = _decimal(other)
        return self if self._order(other) >= 0 else other

    def min(self, other, context=None):
        other = _decimal(other)
        return self if self._order(other) <= 0 else other

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_Tuple = None


class _DivisionImpossible(InvalidOperation):
    """The whole part has too many digits."""


_DivisionImpossible.__name__ = 'DivisionImpossible'
_DivisionImpossible.__qualname__ = 'DivisionImpossible'
_DivisionImpossible.__module__ = 'decimal'


def _make(sign, number, exponent, cls=Decimal):
    self = object.__new__(cls)
    self._sign = int(sign)
    self._int = number
    self._exp = exponent
    return self


def _operand(value):
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else None


def _comparable(value):
    if isinstance(value, (float, int)):
        return Decimal(value)
    if isinstance(value, numbers.Rational):
        unsupported('comparing a Decimal with a Fraction')
    return value if isinstance(value, Decimal) else None


def _decimal(value):
    found = _operand(value)
    if found is None:
        raise TypeError('conversion from '
                        f'{type(value).__name__} to Decimal is not supported')
    return found


def _laid_out(number, found):
    """The text of a finite number by the parts of a format."""
    kind = found['type'] or ''
    places = found['prec'] and int(found['prec'])
    if found['prec'] is not None:
        places = int(found['prec'])
    rounding = getcontext().rounding
    percent = kind == '%'
    if percent:
        number = _make(number._sign, number._int, number._exp + 2)
    if kind in ('e', 'E') or kind in ('g', 'G', '') and places is not None:
        if kind in ('g', 'G', ''):
            more = len(str(number._int)) - max(places, 1)
            if more > 0:
                number = _rounded(number, more, rounding)
        elif places is not None:
            more = len(str(number._int)) - places - 1
            number = _rounded(number, more, rounding)
    elif kind in ('f', 'F', '%') and places is not None:
        number = _make(number._sign, _shorten(
            number._int, -places - number._exp, number._sign, rounding),
            -places)
    digits, exponent = str(number._int), number._exp
    left = exponent + len(digits)
    if kind in ('e', 'E'):
        place = 1
    elif kind in ('f', 'F', '%'):
        if exponent > 0:
            digits += '0' * exponent
            left = len(digits)
            exponent = 0
        place = left
    else:
        place = left if exponent <= 0 and left > -6 else 1
    if place <= 0:
        whole, part = '0', '0' * -place + digits
    elif place >= len(digits):
        whole, part = digits + '0' * (place - len(digits)), ''
    else:
        whole, part = digits[:place], digits[place:]
    tail = '.' + part if part else ''
    if left != place or kind in ('e', 'E'):
        tail += f"{'e' if kind in ('e', 'g') else 'E'}{left - place:+d}"
    if percent:
        tail += '%'
    sign = '-' if number._sign else (
        found['sign'] if found['sign'] in ('+', ' ') else '')
    if found['comma']:
        whole = f'{int(whole):,}'
    return _padded(sign, whole + tail, found)


def _rounded(number, more, rounding):
    size = len(str(number._int))
    made = _shorten(number._int, more, number._sign, rounding)
    exponent = number._exp + more
    if more > 0 and len(str(made)) > size - more:
        made //= 10
        exponent += 1
    return _make(number._sign, made, exponent)


def _padded(sign, body, found):
    width = int(found['width'] or 0)
    fill, align = found['fill'] or ' ', found['align'] or '>'
    if found['zero'] and not found['align']:
        if found['comma']:
            unsupported('zeros and commas in the format of a Decimal')
        fill, align = '0', '='
    gap = max(width - len(sign) - len(body), 0)
    if align == '<':
        return sign + body + fill * gap
    if align == '>':
        return fill * gap + sign + body
    if align == '=':
        return sign + fill * gap + body
    return fill * (gap // 2) + sign + body + fill * (gap - gap // 2)


numbers.Number.register(Decimal)
title(Decimal, 'decimal.Decimal')
