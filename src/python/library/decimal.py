"""Numbers in decimal notation, exactly as they are written."""

import numbers
from _taskarium import called, in_c, title, unsupported, version
from contextvars import ContextVar

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext',
           'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped',
           'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded',
           'Subnormal', 'Overflow', 'Underflow', 'FloatOperation',
           'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
           'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext',
           'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY',
           'HAVE_THREADS', 'HAVE_CONTEXTVAR']

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
MAX_EMAX = MAX_PREC
MIN_EMIN = -MAX_PREC
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'


# --- signals -----------------------------------------------------------------


class DecimalException(ArithmeticError):
    """Something went wrong."""


class InvalidOperation(DecimalException):
    """There is no answer."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed in."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """The answer has no end."""


class Inexact(DecimalException):
    """Digits that were not zeros were left out."""


class Rounded(DecimalException):
    """Digits were left out."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


class Subnormal(DecimalException):
    """The number is so small that it has few digits."""


class Underflow(Inexact, Rounded, Subnormal):
    """The number is too small, and digits were left out."""


class Clamped(DecimalException):
    """The exponent was moved to where it may be."""


class ConversionSyntax(InvalidOperation):
    """The text is no number."""


class DivisionImpossible(InvalidOperation):
    """The whole part has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Nothing divided by nothing."""


class InvalidContext(InvalidOperation):
    """The context does not allow it."""


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow,
            Underflow, Subnormal, Inexact, Rounded, Clamped)
(_INVALID, _FLOAT, _BY_ZERO, _OVERFLOW, _UNDERFLOW, _SUBNORMAL, _INEXACT,
 _ROUNDED, _CLAMPED, _SYNTAX, _IMPOSSIBLE, _UNDEFINED) = [
     1 << _bit for _bit in range(12)]
_CONDITIONS = ((_INVALID, InvalidOperation), (_IMPOSSIBLE, DivisionImpossible),
               (_UNDEFINED, DivisionUndefined), (_SYNTAX, ConversionSyntax))
_ANY_INVALID = _INVALID | _SYNTAX | _IMPOSSIBLE | _UNDEFINED
_MASKS = {_signal: 1 << _bit for _bit, _signal in enumerate(_SIGNALS)}
_MASKS[InvalidOperation] = _ANY_INVALID
for _class in (DecimalException, ConversionSyntax, DivisionImpossible,
               DivisionUndefined, InvalidContext, *_SIGNALS):
    _class.__module__ = 'decimal'
del _class


def _error(hit):
    """What is raised for signals: the first, with all that happened."""
    raised = next(signal for signal in _SIGNALS if _MASKS[signal] & hit)
    told = [signal for bit, signal in _CONDITIONS if hit & bit]
    told += [signal for signal in _SIGNALS[1:] if _MASKS[signal] & hit]
    return raised(told)


_VALID = ('valid values for signals are:\n  [InvalidOperation, '
          'FloatOperation, DivisionByZero,\n   Overflow, Underflow, '
          'Subnormal, Inexact, Rounded,\n   Clamped]')


def _bits(given):
    """The mask of a list of signals, or of a dict."""
    if isinstance(given, _Signals):
        return given._state[given._at]
    if isinstance(given, dict):
        if len(given) != len(_SIGNALS) or any(s not in given
                                              for s in _SIGNALS):
            raise KeyError('invalid signal dict')
        given = [signal for signal in _SIGNALS if given[signal]]
    elif not isinstance(given, list):
        raise TypeError('argument must be a signal dict')
    mask = 0
    for signal in given:
        if signal not in _MASKS:
            raise TypeError(_VALID)
        mask |= _MASKS[signal]
    return mask


def _dict_bits(given):
    if isinstance(given, list):
        raise TypeError('argument must be a signal dict')
    return _bits(given)


_ORDER = ((_CLAMPED, Clamped), (_SYNTAX, InvalidOperation),
          (_BY_ZERO, DivisionByZero),
          (_IMPOSSIBLE | _UNDEFINED, InvalidOperation), (_INEXACT, Inexact),
          (_INVALID, InvalidOperation), (_FLOAT, FloatOperation),
          (_OVERFLOW, Overflow), (_ROUNDED, Rounded),
          (_SUBNORMAL, Subnormal), (_UNDERFLOW, Underflow))


def _names(mask):
    told = {signal.__name__: None for bits, signal in _ORDER if bits & mask}
    return ', '.join(told)


class _Signals:
    """The flags or the traps of a context, like a dict."""

    __slots__ = ('_state', '_at')

    def __init__(self, state, at):
        self._state = state
        self._at = at

    def __len__(self):
        return len(_SIGNALS)

    def __iter__(self):
        return iter(_SIGNALS)

    def __contains__(self, key):
        return key in _SIGNALS

    def keys(self):
        return _SIGNALS

    def values(self):
        return [self[signal] for signal in _SIGNALS]

    def items(self):
        return [(signal, self[signal]) for signal in _SIGNALS]

    def get(self, key, default=None):
        return self[key] if key in _SIGNALS else default

    def copy(self):
        return dict(self.items())

    def __getitem__(self, key):
        if key not in _SIGNALS:
            raise KeyError(_VALID)
        return bool(self._state[self._at] & _MASKS[key])

    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError(_VALID)
        if value:
            self._state[self._at] |= _MASKS[key]
        else:
            self._state[self._at] &= ~_MASKS[key]

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __eq__(self, other):
        if isinstance(other, (_Signals, dict)):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return '{' + ', '.join(f'{signal}:{value}'
                               for signal, value in self.items()) + '}'


_Signals.__name__ = _Signals.__qualname__ = 'SignalDict'
_Signals.__module__ = 'decimal'


# --- contexts ----------------------------------------------------------------


def _check(name, value):
    """Whether a context may have it."""
    if name == 'rounding':
        if value not in _ROUNDINGS:
            raise TypeError(
                'valid values for rounding are:\n  [ROUND_CEILING, '
                'ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, '
                'ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        return
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if name == 'prec' and not 1 <= value <= MAX_PREC:
        raise ValueError('valid range for prec is [1, MAX_PREC]')
    if name == 'Emin' and not MIN_EMIN <= value <= 0:
        raise ValueError('valid range for Emin is [MIN_EMIN, 0]')
    if name == 'Emax' and not 0 <= value <= MAX_EMAX:
        raise ValueError('valid range for Emax is [0, MAX_EMAX]')
    if name in ('capitals', 'clamp') and value not in (0, 1):
        raise ValueError(f'valid values for {name} are 0 or 1')


class _Absent:
    """What an instance has, or a class has in CPython alone."""

    def __set_name__(self, owner, name):
        self.name = f'decimal.{owner.__name__}.{name}'

    def __get__(self, instance, owner=None):
        unsupported('%s', None, self.name)


class Context:
    """How many digits are kept, how what is more is rounded, and what of that
    raises."""

    prec = _Absent()
    rounding = _Absent()
    Emin = _Absent()
    Emax = _Absent()
    capitals = _Absent()
    clamp = _Absent()

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None,
                 capitals=None, clamp=None, flags=None, traps=None):
        # What the running operation has met, all that was met, and the traps.
        state = [0, 0, _START._state[2] if traps is None else _bits(traps)]
        if flags is not None:
            state[1] = _bits(flags)
        object.__setattr__(self, '_state', state)
        self.prec = _START.prec if prec is None else prec
        self.rounding = _START.rounding if rounding is None else rounding
        self.Emin = _START.Emin if Emin is None else Emin
        self.Emax = _START.Emax if Emax is None else Emax
        self.capitals = _START.capitals if capitals is None else capitals
        self.clamp = _START.clamp if clamp is None else clamp

    def __setattr__(self, name, value):
        if name == 'flags':
            self._state[1] = _dict_bits(value)
            return
        if name == 'traps':
            self._state[2] = _dict_bits(value)
            return
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals',
                        'clamp'):
            raise AttributeError(
                f"'decimal.Context' object has no attribute '{name}'")
        _check(name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    @property
    def flags(self):
        return _Signals(self._state, 1)

    @property
    def traps(self):
        return _Signals(self._state, 2)

    def _settle(self, found):
        """Ends an operation: `found`, unless what it met is to be raised."""
        state = self._state
        now = state[0]
        if now:
            state[0] = 0
            state[1] |= now
            if now & state[2]:
                raise _error(now & state[2])
        return found

    def _work(self, **changes):
        """One like it for an inner step, whose signals nobody hears."""
        made = self.copy()
        made.clear_traps()
        for name, value in changes.items():
            object.__setattr__(made, name, value)
        return made

    def __repr__(self):
        return (f'Context(prec={self.prec}, rounding={self.rounding}, '
                f'Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, '
                f'flags=[{_names(self._state[1])}], '
                f'traps=[{_names(self._state[2])}])')

    def copy(self):
        made = object.__new__(Context)
        for name, value in self.__dict__.items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, '_state', [0, *self._state[1:]])
        return made

    __copy__ = copy

    def clear_flags(self):
        self._state[1] = 0

    def clear_traps(self):
        self._state[2] = 0

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num='0', /):
        return self._settle(_of(num, self)._fix_nan(self)._fix(self))

    def create_decimal_from_float(self, f, /):
        return self._settle(Decimal.from_float(f)._fix(self))

    def to_sci_string(self, a, /):
        return _decimal(a)._text(False, self.capitals)

    def to_eng_string(self, a, /):
        return _decimal(a)._text(True, self.capitals)

    def copy_decimal(self, a, /):
        return _decimal(a)

    def canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError('argument must be a Decimal')
        return a

    def power(self, a, b, modulo=None):
        return _power(_decimal(a), _decimal(b), modulo, self)

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax,
                         self.capitals, self.clamp,
                         [s for s in _SIGNALS if self.flags[s]],
                         [s for s in _SIGNALS if self.traps[s]])


def _one(name):
    """The method of a context that is one of its argument."""
    def method(self, a, /):
        return getattr(_decimal(a), name)(self)
    return method


def _two(name):
    def method(self, a, b, /):
        return getattr(_decimal(a), name)(b, self)
    return method


def _asking(name):
    def method(self, a, /):
        return getattr(_decimal(a), name)()
    return method


def _fill_context():
    for names, maker in (
            ('exp ln log10 logb next_minus next_plus normalize sqrt '
             'is_normal is_subnormal number_class logical_invert', _one),
            ('compare compare_signal compare_total compare_total_mag '
             'logical_and logical_or logical_xor max max_mag min min_mag '
             'next_toward remainder_near rotate same_quantum scaleb shift',
             _two),
            ('copy_abs copy_negate is_canonical is_finite is_infinite is_nan '
             'is_qnan is_signed is_snan is_zero', _asking)):
        for name in names.split():
            _add_method(name, maker(name))
    for name, inner, maker in (
            ('add', '_add', _two), ('subtract', '_subtract', _two),
            ('multiply', '_multiply', _two), ('divide', '_over', _two),
            ('divide_int', '_over_whole', _two), ('divmod', '_both', _two),
            ('remainder', '_rest', _two), ('quantize', '_quantized', _two),
            ('abs', '_absolute', _one), ('minus', '_negative', _one),
            ('plus', '_positive', _one),
            ('to_integral_value', '_integral', _one),
            ('to_integral', '_integral', _one),
            ('to_integral_exact', '_integral_exact', _one)):
        _add_method(name, maker(inner))


def _add_method(name, method):
    method.__name__ = name
    method.__qualname__ = f'Context.{name}'
    setattr(Context, name, method)


class _Start:
    prec, rounding, Emin, Emax = 28, ROUND_HALF_EVEN, -999999, 999999
    capitals, clamp = 1, 0
    _state = [0, 0, _ANY_INVALID | _BY_ZERO | _OVERFLOW]


_START = _Start
DefaultContext = _START = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation,
                              Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
del _Start
_current = ContextVar('decimal_context')


def getcontext():
    """The context of the task."""
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def _context(given):
    """The optional argument, or what stands for it."""
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError('optional argument must be a context')
    return given


def setcontext(context, /):
    """Sets it."""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Manager:
    """A context for a block."""

    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.before = getcontext()
        setcontext(self.new)
        return getcontext()

    def __exit__(self, *error):
        setcontext(self.before)


_Manager.__name__ = _Manager.__qualname__ = 'ContextManager'
_Manager.__module__ = 'decimal'


_FIELDS = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags',
           'traps')


def localcontext(ctx=None, *args, **kwargs):
    """A context for a block."""
    context = _context(ctx).copy()
    for name, value in (*zip(_FIELDS, args), *kwargs.items()):
        if name not in _FIELDS:
            raise TypeError(f"'{name}' is an invalid keyword argument for "
                            'this function')
        if value is None:
            continue
        setattr(context, name, value)
    return _Manager(context)


# --- rounding ----------------------------------------------------------------


def _goes_up(whole, rest, unit, negative, rounding):
    """Whether `whole`, of which `rest` of `unit` is left out, becomes one
    more."""
    if not rest or rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not negative
    if rounding == ROUND_FLOOR:
        return bool(negative)
    if rounding == ROUND_05UP:
        return whole % 10 in (0, 5)
    if rest * 2 != unit:
        return rest * 2 > unit
    return (rounding == ROUND_HALF_UP
            or rounding == ROUND_HALF_EVEN and whole % 2 == 1)


def _shorten(number, places, negative, rounding, state=None):
    """`number` without its last `places` digits; `state` hears of them."""
    if places <= 0:
        return number * 10 ** -places
    if not number:
        return 0
    if state is not None:
        state[0] |= _ROUNDED
    if places > 10000 and places > number.bit_length():
        whole, rest, unit = 0, 1 if number else 0, 10
    else:
        unit = 10 ** places
        whole, rest = divmod(number, unit)
    if not rest:
        return whole
    if state is not None:
        state[0] |= _INEXACT
    return whole + _goes_up(whole, rest, unit, negative, rounding)


# --- numbers -----------------------------------------------------------------


def _read(text):
    """(sign, digits as an int, exponent or a letter) of a text, or None."""
    import re
    found = re.fullmatch(
        r'(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?'
        r'(?:E(?P<exp>[-+]?\d+))?|(?P<inf>Inf(?:inity)?)'
        r'|(?P<nan>s?NaN)(?P<diag>\d*))',
        text.strip().replace('_', ''), re.I)
    if found is None:
        return None
    sign = 1 if found['sign'] == '-' else 0
    if found['inf']:
        return sign, 0, 'F'
    if found['nan']:
        return (sign, int(found['diag'] or 0),
                'N' if found['nan'][0] in 'sS' else 'n')
    part = found['frac'] or ''
    return (sign, int((found['int'] + part) or '0'),
            int(found['exp'] or 0) - len(part))


def _read_tuple(value):
    """The same of a sign, digits and an exponent."""
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exponent, str):
        if exponent not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be "
                             "'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    if exponent == 'F':
        return sign, 0, 'F'
    if not isinstance(digits, (tuple, list)) or any(
            not isinstance(digit, int) or not 0 <= digit <= 9
            for digit in digits):
        raise ValueError('coefficient must be a tuple of digits')
    return sign, int(''.join(map(str, digits)) or '0'), exponent


def _of_float(value):
    if value != value:
        return 0, 0, 'n'
    sign = 1 if str(value)[0] == '-' else 0
    if value in (float('inf'), float('-inf')):
        return sign, 0, 'F'
    top, bottom = abs(value).as_integer_ratio()
    places = bottom.bit_length() - 1
    return sign, top * 5 ** places, -places


def _parts(value, context):
    """What Decimal() makes of a value; the context hears of it."""
    if isinstance(value, Decimal):
        return value._sign, value._int, value._exp
    if isinstance(value, int):
        return int(value < 0), abs(int(value)), 0
    if isinstance(value, str):
        found = _read(value)
        if found is None:
            context._state[0] |= _SYNTAX
            found = 0, 0, 'n'
        return found
    if isinstance(value, float):
        context._state[0] |= _FLOAT
        return _of_float(value)
    if isinstance(value, (tuple, list)):
        return _read_tuple(value)
    raise TypeError(f'conversion from {called(value)} to Decimal is '
                    'not supported')


def _of(value, context):
    return _make(*_parts(value, context))


class Decimal:
    """A number: sign, digits and where the point stands."""

    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        if context is None:
            context = getcontext()
        elif not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        return context._settle(_make(*_parts(value, context), cls))

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        found = _make(*_of_float(f))
        return found if cls is Decimal else cls(found)

    # --- what it is ---

    def is_nan(self):
        return self._exp == 'n' or self._exp == 'N'

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return not isinstance(self._exp, str)

    def is_zero(self):
        return not self._int and not isinstance(self._exp, str)

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        return (self.is_finite() and self._int != 0
                and self.adjusted() >= (_context(context)).Emin)

    def is_subnormal(self, context=None):
        return (self.is_finite() and self._int != 0
                and self.adjusted() < (_context(context)).Emin)

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self._exp == 'N' else 'NaN'
        kind = ('Infinity' if self._exp == 'F' else 'Zero' if not self._int
                else 'Subnormal' if self.is_subnormal(context) else 'Normal')
        return '+-'[self._sign] + kind

    def radix(self):
        return Decimal(10)

    def __bool__(self):
        return bool(self._int) or isinstance(self._exp, str)

    def as_tuple(self):
        digits = ((0,) if self._exp == 'F' else ()
                  if self.is_nan() and not self._int
                  else tuple(map(int, str(self._int))))
        from _decimal_more import DecimalTuple
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self.is_nan():
            raise ValueError('cannot convert NaN to integer ratio')
        if self._exp == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        from math import gcd
        top = -self._int if self._sign else self._int
        if not top:
            return 0, 1
        if self._exp >= 0:
            return top * 10 ** self._exp, 1
        bottom = 10 ** -self._exp
        divisor = gcd(top, bottom)
        return top // divisor, bottom // divisor

    def adjusted(self):
        if isinstance(self._exp, str):
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
        return self._text(False, getcontext().capitals)

    def _text(self, engineering, capitals):
        sign = '-' if self._sign else ''
        if self._exp == 'F':
            return sign + 'Infinity'
        if self.is_nan():
            return (f"{sign}{'s' if self._exp == 'N' else ''}NaN"
                    f"{self._int or ''}")
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
        return f"{sign}{digits}{'E' if capitals else 'e'}{left - place:+d}"

    def to_eng_string(self, context=None):
        return self._text(True, (_context(context)).capitals)

    def __format__(self, spec, /):
        if not spec:
            return str(self)
        return _formatted(self, spec)

    # --- what a context keeps ---

    def _fix(self, context):
        """Rounded to what the context keeps."""
        exponent, number = self._exp, self._int
        if isinstance(exponent, str):
            return self
        if number:
            size = len(str(number))
            if (size <= context.prec
                    and context.Emin <= exponent + size - 1 <= context.Emax
                    and not context.clamp):
                return self
            return self._fix_more(context, size)
        least, most = context.Etiny(), (context.Etop() if context.clamp
                                        else context.Emax)
        if least <= exponent <= most:
            return self
        context._state[0] |= _CLAMPED
        return _make(self._sign, 0, min(max(exponent, least), most))

    def _fix_more(self, context, size):
        state, exponent, number = context._state, self._exp, self._int
        least = exponent + size - context.prec
        if least > context.Etop():
            return self._too_large(context)
        is_small = exponent + size - 1 < context.Emin
        if is_small:
            state[0] |= _SUBNORMAL
            least = context.Etiny()
        if exponent < least:
            before, state[0] = state[0], 0
            number = _shorten(number, least - exponent, self._sign,
                              context.rounding, state)
            lost = state[0] & _INEXACT
            state[0] |= before
            exponent = least
            if number and len(str(number)) > context.prec:
                number //= 10
                exponent += 1
                if exponent > context.Etop():
                    return self._too_large(context)
            if is_small and lost:
                state[0] |= _UNDERFLOW
            if not number:
                state[0] |= _CLAMPED
        if context.clamp and exponent > context.Etop():
            state[0] |= _CLAMPED
            number *= 10 ** (exponent - context.Etop())
            exponent = context.Etop()
        if number is self._int and exponent == self._exp:
            return self
        return _make(self._sign, number, exponent)

    def _too_large(self, context):
        context._state[0] |= _OVERFLOW | _INEXACT | _ROUNDED
        rounding = context.rounding
        if (rounding in (ROUND_DOWN, ROUND_05UP)
                or rounding == ROUND_CEILING and self._sign
                or rounding == ROUND_FLOOR and not self._sign):
            return _make(self._sign, 10 ** context.prec - 1, context.Etop())
        return _make(self._sign, 0, 'F')

    def _fix_nan(self, context):
        """A NaN whose digits are too many loses them all but the last."""
        if not self.is_nan() or not self._int:
            return self
        most = context.prec - context.clamp
        if len(str(self._int)) <= most:
            return self
        return _make(self._sign, self._int % 10 ** most, self._exp)

    def _nan(self, other, context):
        """What a NaN of the two makes of an operation, or None."""
        for number in self, other:
            if number._exp == 'N':
                context._state[0] |= _INVALID
                return _make(number._sign, number._int, 'n')._fix_nan(context)
        for number in self, other:
            if number._exp == 'n':
                return number._fix_nan(context)
        return None

    def _signed(self):
        return -self._int if self._sign else self._int

    # --- the four operations ---

    def _add(self, other, context):
        other = _decimal(other)
        return context._settle(self._plus(other, context))

    def _subtract(self, other, context):
        other = _decimal(other)
        return context._settle(self._nan(other, context) or self._plus(
            other.copy_negate(), context))

    def _multiply(self, other, context):
        other = _decimal(other)
        return context._settle(self._times(other, context))

    def _over(self, other, context):
        other = _decimal(other)
        return context._settle(self._divide(other, context))

    def _plus(self, other, context):
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            return self._plus_special(other, context)
        exponent = min(self._exp, other._exp)
        if max(self._exp, other._exp) - exponent > 4 * context.prec + 4:
            return self._plus_far(other, context)
        total = (self._signed() * 10 ** (self._exp - exponent)
                 + other._signed() * 10 ** (other._exp - exponent))
        if total == 0:
            sign = (self._sign if self._sign == other._sign
                    else int(context.rounding == ROUND_FLOOR))
        else:
            sign = int(total < 0)
        return _make(sign, abs(total), exponent)._fix(context)

    def _plus_special(self, other, context):
        found = self._nan(other, context)
        if found is not None:
            return found
        if self._exp == other._exp and self._sign != other._sign:
            return _invalid(context)
        return self if self._exp == 'F' else other

    def _plus_far(self, other, context):
        """Of numbers of which the smaller one may be less than a digit that is
        kept."""
        large, small = ((self, other) if self._exp > other._exp
                        else (other, self))
        if not large._int:
            return _make(small._sign, small._int, small._exp)._fix(context)
        least = large.adjusted() - context.prec - 2
        if small.is_zero():
            more = min(large._exp - small._exp,
                       max(context.prec - len(str(large._int)), 0))
            if large._exp - more > small._exp:
                context._state[0] |= _ROUNDED
            return _make(large._sign, large._int * 10 ** more,
                         large._exp - more)._fix(context)
        if small.adjusted() < min(least, large._exp) - 1:
            small = _make(small._sign, 1, min(least, large._exp) - 2)
        exponent = min(large._exp, small._exp)
        total = (large._signed() * 10 ** (large._exp - exponent)
                 + small._signed() * 10 ** (small._exp - exponent))
        return _make(int(total < 0), abs(total), exponent)._fix(context)

    def _times(self, other, context):
        sign = self._sign ^ other._sign
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            found = self._nan(other, context)
            if found is not None:
                return found
            if self.is_zero() or other.is_zero():
                return _invalid(context)
            return _make(sign, 0, 'F')
        return _make(sign, self._int * other._int,
                     self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            found = self._nan(other, context)
            if found is not None:
                return found
            if self._exp == 'F':
                return (_invalid(context) if other._exp == 'F'
                        else _make(sign, 0, 'F'))
            context._state[0] |= _CLAMPED
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return _invalid(context, _UNDEFINED)
            context._state[0] |= _BY_ZERO
            return _make(sign, 0, 'F')
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)._fix(context)
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
        """Of finite numbers of which the second is not zero; None: there are
        too many digits."""
        sign = self._sign ^ other._sign
        if not self._int:
            return (_make(sign, 0, 0),
                    _make(self._sign, 0, min(self._exp, other._exp)))
        if self.adjusted() - other.adjusted() > context.prec + 1:
            return None
        if self.adjusted() < other.adjusted() - 1:
            more = max(self._exp - other._exp, 0)
            if more > 2 * context.prec:
                more = 2 * context.prec
                context._state[0] |= _ROUNDED
            return _make(sign, 0, 0), _make(
                self._sign, self._int * 10 ** more, self._exp - more)
        exponent = min(self._exp, other._exp)
        whole, rest = divmod(self._int * 10 ** (self._exp - exponent),
                             other._int * 10 ** (other._exp - exponent))
        if len(str(whole)) > context.prec:
            return None
        return _make(sign, whole, 0), _make(self._sign, rest, exponent)

    def _divmod(self, other, context, wanted=None):
        """Both, or the one of them that is wanted: 0 or 1."""
        found = self._nan(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            if wanted == 0 and other._exp != 'F':
                return _make(sign, 0, 'F'), None
            found = _invalid(context)
            if wanted is None and other._exp != 'F':
                return _make(sign, 0, 'F'), found
            return found, found
        if other._exp == 'F':
            return (_make(sign, 0, 0),
                    None if wanted == 0 else self._fix(context))
        if not other._int:
            if not self._int:
                found = _invalid(context, _UNDEFINED)
                return found, found
            if wanted == 1:
                return None, _invalid(context)
            context._state[0] |= _BY_ZERO
            if wanted is None:
                return _make(sign, 0, 'F'), _invalid(context)
            return _make(sign, 0, 'F'), None
        pair = self._whole_and_rest(other, context)
        if pair is None:
            found = _invalid(context, _IMPOSSIBLE)
            return found, found
        if wanted == 0:
            return pair[0]._fix(context), None
        whole = pair[0]._fix(context) if wanted is None else None
        return whole, pair[1]._fix(context)

    def _both(self, other, context):
        return context._settle(self._divmod(_decimal(other), context))

    def _over_whole(self, other, context):
        return context._settle(self._divmod(_decimal(other), context, 0))[0]

    def _rest(self, other, context):
        return context._settle(self._divmod(_decimal(other), context, 1))[1]

    def __add__(self, other, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        return context._settle(self._plus(other, context))

    __radd__ = __add__

    def __sub__(self, other, /):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._subtract(other, getcontext()))

    def __rsub__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else other - self

    def __mul__(self, other, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        return context._settle(self._times(other, context))

    __rmul__ = __mul__

    def __truediv__(self, other, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        return context._settle(self._divide(other, context))

    def __rtruediv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else other / self

    def __divmod__(self, other, /):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._both(other, getcontext()))

    def __rdivmod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else divmod(other, self)

    def __floordiv__(self, other, /):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._over_whole(other, getcontext()))

    def __rfloordiv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else other // self

    def __mod__(self, other, /):
        other = _operand(other)
        return (NotImplemented if other is None
                else self._rest(other, getcontext()))

    def __rmod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else other % self

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return _power(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return NotImplemented if other is None else other ** self

    # --- signs ---

    def _positive(self, context):
        found = self._nan(self, context)
        if found is None:
            found = self
            if self.is_zero() and context.rounding != ROUND_FLOOR:
                found = self.copy_abs()
            found = found._fix(context)
        return context._settle(found)

    def _negative(self, context):
        found = self._nan(self, context)
        if found is None:
            found = self.copy_negate()
            if self.is_zero() and context.rounding != ROUND_FLOOR:
                found = self.copy_abs()
            found = found._fix(context)
        return context._settle(found)

    def _absolute(self, context):
        return (self._negative if self._sign else self._positive)(context)

    def __neg__(self):
        return self._negative(getcontext())

    def __pos__(self):
        return self._positive(getcontext())

    def __abs__(self):
        return self._absolute(getcontext())

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        _context(context)
        return _make(_decimal(other)._sign, self._int, self._exp)

    # --- rounding ---

    def _quantize(self, exp, rounding, context):
        found = self._nan(exp, context)
        if found is not None:
            return found
        if isinstance(self._exp, str) or isinstance(exp._exp, str):
            return self if self._exp == exp._exp else _invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return _invalid(context)
        if self._int and self.adjusted() - exp._exp + 1 > context.prec:
            return _invalid(context)
        number = _shorten(self._int, exp._exp - self._exp, self._sign,
                          rounding, context._state)
        if len(str(number)) > context.prec:
            context._state[0] = 0
            return _invalid(context)
        found = _make(self._sign, number, exp._exp)
        if number and found.adjusted() > context.Emax:
            context._state[0] = 0
            return _invalid(context)
        if not self._int and self._exp < exp._exp:
            context._state[0] &= ~_INEXACT
        return found._fix(context)

    def quantize(self, exp, rounding=None, context=None):
        """With as many digits behind the point as another number has."""
        context = _context(context)
        if rounding is None:
            rounding = context.rounding
        else:
            _check('rounding', rounding)
        return context._settle(self._quantize(_decimal(exp), rounding,
                                              context))

    def _quantized(self, exp, context):
        return self.quantize(exp, None, context)

    def _integral(self, context, rounding=None, state=None):
        found = self._nan(self, context)
        if found is None:
            found = self
            if not isinstance(self._exp, str) and self._exp < 0:
                found = _make(self._sign, _shorten(
                    self._int, -self._exp, self._sign,
                    rounding or context.rounding, state), 0)
        return context._settle(found)

    def _integral_exact(self, context):
        return self._integral(context, None, context._state)

    def to_integral_value(self, rounding=None, context=None):
        context = _context(context)
        if rounding is not None:
            _check('rounding', rounding)
        return self._integral(context, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _context(context)
        if rounding is not None:
            _check('rounding', rounding)
        return self._integral(context, rounding, context._state)

    def normalize(self, context=None):
        """Without zeros at its end."""
        context = _context(context)
        found = self._nan(self, context)
        if found is None:
            found = self._fix(context)
            if not isinstance(found._exp, str):
                found = found._without_zeros(context)
        return context._settle(found)

    def _without_zeros(self, context):
        if not self._int:
            return _make(self._sign, 0, 0)
        number, exponent = self._int, self._exp
        most = context.Etop() if context.clamp else context.Emax
        while number % 10 == 0 and exponent < most:
            number //= 10
            exponent += 1
        return _make(self._sign, number, exponent)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return int(self._finite('integer').to_integral_value(
                ROUND_HALF_EVEN))
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -ndigits), ROUND_HALF_EVEN)

    def _finite(self, what):
        if self.is_nan():
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
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._exp == 'n':
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    # --- comparing ---

    def _order(self, other):
        """-1, 0 or 1; both are numbers."""
        if self._exp == 'F' or other._exp == 'F':
            a = (-1 if self._sign else 1) if self._exp == 'F' else 0
            b = (-1 if other._sign else 1) if other._exp == 'F' else 0
            return (a > b) - (a < b)
        if (self._int and other._int and self._sign == other._sign
                and self.adjusted() != other.adjusted()):
            found = 1 if self.adjusted() > other.adjusted() else -1
            return -found if self._sign else found
        if not self._int or not other._int or self._sign != other._sign:
            a = self._signed()
            b = other._signed()
            a, b = (a > 0) - (a < 0), (b > 0) - (b < 0)
            return (a > b) - (a < b)
        exponent = min(self._exp, other._exp)
        a = self._signed() * 10 ** (self._exp - exponent)
        b = other._signed() * 10 ** (other._exp - exponent)
        return (a > b) - (a < b)

    def compare(self, other, context=None):
        context = _context(context)
        other = _decimal(other)
        found = self._nan(other, context)
        if found is None:
            order = self._order(other)
            found = _make(int(order < 0), abs(order), 0)
        return context._settle(found)

    def compare_signal(self, other, context=None):
        context = _context(context)
        other = _decimal(other)
        if self.is_nan() or other.is_nan():
            context._state[0] |= _INVALID
        return self.compare(other, context)

    def same_quantum(self, other, context=None):
        _context(context)
        other = _decimal(other)
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            return (self.is_nan() and other.is_nan()
                    or self._exp == other._exp == 'F')
        return self._exp == other._exp

    def _compare(self, other, wanted):
        context = getcontext()
        is_equality = wanted in ((0,), (-1, 1))
        other = _comparable(self, other, context, is_equality)
        if other is None:
            return NotImplemented
        if isinstance(other, tuple):
            self, other = other
        if self.is_nan() or other.is_nan():
            if (not is_equality or self._exp == 'N' or other._exp == 'N'):
                context._state[0] |= _INVALID
            return context._settle(wanted == (-1, 1))
        return context._settle(self._order(other) in wanted)

    def __eq__(self, other, /):
        return self._compare(other, (0,))

    def __ne__(self, other, /):
        return self._compare(other, (-1, 1))

    def __lt__(self, other, /):
        return self._compare(other, (-1,))

    def __le__(self, other, /):
        return self._compare(other, (-1, 0))

    def __gt__(self, other, /):
        return self._compare(other, (1,))

    def __ge__(self, other, /):
        return self._compare(other, (0, 1))

    def __hash__(self):
        if self._exp == 'N':
            raise TypeError('Cannot hash a signaling NaN value')
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

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


# --- what few programs ask for -----------------------------------------------


def _more(name):
    """The method of that name in the module _decimal_more."""
    import _decimal_more
    return getattr(_decimal_more, name)


def _later(names, maker):
    for name in names.split():
        method = maker(name)
        method.__name__ = name
        method.__qualname__ = f'Decimal.{name}'
        setattr(Decimal, name, method)


def _later_alone(name):
    def method(self, context=None):
        return _more(name)(self, context)
    return method


def _later_with_one(name):
    def method(self, other, context=None):
        return _more(name)(self, other, context)
    return method


def _later_with_two(name):
    def method(self, other, third, context=None):
        return _more(name)(self, other, third, context)
    return method


_later('exp ln log10 logb logical_invert next_minus next_plus sqrt',
       _later_alone)
_later('logical_and logical_or logical_xor max max_mag min min_mag '
       'next_toward remainder_near rotate scaleb shift compare_total '
       'compare_total_mag', _later_with_one)
_later('fma', _later_with_two)


def _context_fma(self, a, b, c, /):
    return _decimal(a).fma(b, c, self)


def _context_copy_sign(self, a, b, /):
    return _decimal(a).copy_sign(b)


_fill_context()
_add_method('fma', _context_fma)
_add_method('copy_sign', _context_copy_sign)


def _power(base, exponent, modulo, context):
    from _decimal_more import power
    return power(base, exponent, modulo, context)


def _make(sign, number, exponent, cls=Decimal):
    self = object.__new__(cls)
    self._sign = int(sign)
    self._int = number
    self._exp = exponent
    return self


def _invalid(context, bit=_INVALID):
    context._state[0] |= bit
    return _make(0, 0, 'n')


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0)
    return None


def _comparable(self, value, context, is_equality):
    """The other number, or two in the place of both."""
    found = _operand(value)
    if found is not None:
        return found
    if isinstance(value, complex) and is_equality and value.imag == 0:
        value = value.real
    if isinstance(value, float):
        bit = _FLOAT
        if is_equality:
            context._state[1] |= bit
        else:
            context._state[0] |= bit
            context._settle(None)
        return _make(*_of_float(value))
    if isinstance(value, numbers.Rational):
        if isinstance(self._exp, str):
            return _make(*_parts(value.numerator, context))
        return (_make(self._sign, self._int * value.denominator, self._exp),
                _make(*_parts(value.numerator, context)))
    return None


def _decimal(value):
    found = _operand(value)
    if found is None:
        raise TypeError('conversion from '
                        f'{called(value)} to Decimal is not supported')
    return found


# --- formats -----------------------------------------------------------------


def _formatted(number, spec):
    import re
    found = re.fullmatch(
        r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?'
        r'(?P<zero>0)?(?P<width>\d+)?(?P<comma>,)?(?:\.(?P<prec>\d+))?'
        r'(?P<type>[eEfFgGn%])?', spec, re.S)
    if (found is None or found['zero'] and found['align']
            or found['comma'] and found['type'] == 'n'):
        raise ValueError('invalid format string')
    if isinstance(number._exp, str):
        text = number.copy_abs()._text(False, True)
        if found['type'] == '%':
            text += '%'
        return _padded(_sign_of(number, found), text, '', found, True)
    return _laid_out(number, found)


def _sign_of(number, found):
    if number._sign:
        return '-'
    return found['sign'] if found['sign'] in ('+', ' ') else ''


def _placed(number, kind, places, rounding):
    """Rounded as the kind of format wants it."""
    if kind in ('e', 'E'):
        if places is None:
            return number
        if not number._int:
            return number
        return _rounded(number, len(str(number._int)) - places - 1, rounding)
    if kind in ('f', 'F', '%'):
        if places is None:
            return number
        return _make(number._sign, _shorten(
            number._int, -places - number._exp, number._sign, rounding),
            -places)
    if places is not None:
        more = len(str(number._int)) - max(places, 1)
        if more > 0:
            return _rounded(number, more, rounding)
    return number


def _laid_out(number, found):
    """The text of a finite number by the parts of a format."""
    kind = found['type'] or ''
    if kind == 'n':
        kind = 'g'
    places = None if found['prec'] is None else int(found['prec'])
    percent = kind == '%'
    if percent:
        number = _make(number._sign, number._int, number._exp + 2)
    number = _placed(number, kind, places, getcontext().rounding)
    digits, exponent = str(number._int), number._exp
    left = exponent + len(digits)
    if kind in ('e', 'E'):
        place = 1
    elif kind in ('f', 'F', '%'):
        if exponent > 0:
            digits = str(number._int * 10 ** exponent)
            left = len(digits)
            exponent = 0
        place = left
    else:
        place = left if exponent <= 0 and left > -6 else 1
    if kind in ('e', 'E') and places and not number._int:
        whole, part, left = '0', '0' * places, exponent + places + 1
    elif place <= 0:
        whole, part = '0', '0' * -place + digits
    elif place >= len(digits):
        whole, part = digits + '0' * (place - len(digits)), ''
    else:
        whole, part = digits[:place], digits[place:]
    tail = '.' + part if part else ''
    if left != place or kind in ('e', 'E'):
        mark = ('e' if kind in ('e', 'g')
                or not kind and not getcontext().capitals else 'E')
        tail += f'{mark}{left - place:+d}'
    if percent:
        tail += '%'
    if found['z'] and number._sign and not number._int:
        number = number.copy_abs()
    return _padded(_sign_of(number, found), whole, tail, found, False)


def _rounded(number, more, rounding):
    size = len(str(number._int))
    made = _shorten(number._int, more, number._sign, rounding)
    exponent = number._exp + more
    if more > 0 and len(str(made)) > size - more:
        made //= 10
        exponent += 1
    return _make(number._sign, made, exponent)


def _grouped(whole, width):
    """With commas, and with zeros in front up to a width."""
    made = f'{int(whole):,}'
    while len(made) < width:
        whole = '0' + whole
        groups = [whole[max(at - 3, 0):at]
                  for at in range(len(whole), 0, -3)]
        made = ','.join(reversed(groups))
    return made


def _padded(sign, whole, tail, found, is_special):
    width = int(found['width'] or 0)
    fill, align = found['fill'] or ' ', found['align'] or '>'
    zeros = found['zero'] and not is_special
    if found['comma'] and not is_special:
        whole = _grouped(whole, width - len(sign) - len(tail) if zeros else 0)
    elif zeros:
        whole = whole.rjust(width - len(sign) - len(tail), '0')
    body = whole + tail
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
title(Context, 'decimal.Context')

in_c(Decimal, 'nameless')
in_c(Context, 'nameless bound')
if version >= 313:
    for _each in getcontext, setcontext, localcontext:
        _each.__module__ = '_decimal'
in_c(globals())
