"""Dates, times of day, and differences of them."""

from _taskarium import called, in_c, title, version
from time import time as _wall_clock

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo',
           'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_LAST_ORDINAL = 3652059
_DAY = 24 * 60 * 60 * 1000000  # in microseconds
_EPOCH = 719163  # the ordinal of 1970-01-01

_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July',
           'August', 'September', 'October', 'November', 'December')
_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday',
         'Sunday')
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# --- the calendar ------------------------------------------------------------

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _days_before_month(year, month):
    return sum(_LENGTHS[:month]) + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(ordinal):
    days = ordinal - 1
    cycles, days = divmod(days, 146097)
    centuries, days = divmod(days, 36524)
    fours, days = divmod(days, 1461)
    years, days = divmod(days, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = 1
    while days >= _days_in_month(year, month):
        days -= _days_in_month(year, month)
        month += 1
    return year, month, days + 1


def _first_iso_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_iso(year, week, day):
    year, week, day = _integer(year), _integer(week), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        first = _to_ordinal(year, 1, 1) % 7
        if week != 53 or not (first == 4 or first == 3 and _is_leap(year)):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


# --- checks ------------------------------------------------------------------

def _integer(value):
    if isinstance(value, int):
        return int(value)
    method = getattr(type(value), '__index__', None)
    if method is None:
        raise TypeError(f"'{called(value)}' object cannot be "
                        'interpreted as an integer')
    return method(value)


def _check_date(year, month, day):
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _integer(hour), _integer(minute), _integer(second)
    microsecond = _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, '
                        f'not type {called(tz)!r}')


def _check_offset(offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError('tzinfo.utcoffset() must return None or a timedelta, '
                        f'not {called(offset)!r}')
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between '
                         '-timedelta(hours=24) and timedelta(hours=24).')
    return offset


def _full_name(value):
    cls = type(value)
    if cls.__module__ == 'datetime':
        return f'datetime.{cls.__name__}'
    return cls.__name__


# --- differences -------------------------------------------------------------

def _round_half_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    rest *= 2
    if rest > denominator or rest == denominator and whole % 2:
        whole += 1
    return whole


class timedelta:
    """A difference between two moments: days, seconds, microseconds."""

    __slots__ = ('_us',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0,
                minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for name, value, unit in (
                ('microseconds', microseconds, 1),
                ('milliseconds', milliseconds, 1000),
                ('seconds', seconds, 1000000), ('minutes', minutes, 60000000),
                ('hours', hours, 3600000000), ('days', days, _DAY),
                ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
            else:
                raise TypeError(f'unsupported type for timedelta {name} '
                                f'component: {called(value)}')
        if rest:
            # To the nearest, of two the even one.
            whole = round(rest)
            if abs(rest - int(rest)) == 0.5:
                low = int(rest) if rest > 0 else int(rest) - 1
                whole = low + ((total + low) % 2)
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        if not -999999999 * _DAY <= us < 1000000000 * _DAY:
            days = us // _DAY
            if not -1 << 31 <= days < 1 << 31:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= '
                                '999999999')
        self = object.__new__(cls)
        self._us = us
        return self

    @property
    def days(self):
        return self._us // _DAY

    @property
    def seconds(self):
        return self._us // 1000000 % 86400

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        """All of it in seconds."""
        return self._us / 10**6

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}'
                 for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f'{_own_name(self)}({", ".join(parts) or 0})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self.days:
            plural = '' if abs(self.days) == 1 else 's'
            text = f'{self.days} day{plural}, {text}'
        if self.microseconds:
            text += f'.{self.microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return timedelta._of(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            if other < 0:
                return timedelta._of(_round_half_even(-self._us, -other))
            return timedelta._of(_round_half_even(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a < 0:
                a, b = -a, -b
            return timedelta._of(_round_half_even(self._us * b, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            whole, rest = divmod(self._us, other._us)
            return whole, timedelta._of(rest)
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, timedelta):
            return other.__truediv__(self)
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, timedelta):
            return other.__floordiv__(self)
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, timedelta):
            return other.__mod__(self)
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, timedelta):
            return other.__divmod__(self)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._us == other._us
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._us < other._us
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._us <= other._us
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._us > other._us
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._us >= other._us
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return (self.__class__,
                (self.days, self.seconds, self.microseconds))


def _own_name(self):
    cls = type(self)
    return f'{cls.__module__}.{cls.__qualname__}' if (
        cls.__module__ == 'datetime') else cls.__name__


timedelta.min = timedelta._of(-999999999 * _DAY)
timedelta.max = timedelta._of(1000000000 * _DAY - 1)
timedelta.resolution = timedelta._of(1)

# --- zones -------------------------------------------------------------------

class tzinfo:
    """What knows how far a clock is from UTC."""

    __slots__ = ()

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt, /):
        """The name of the zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        """How far ahead of UTC the clock is."""
        raise NotImplementedError('a tzinfo subclass must implement '
                                  'utcoffset()')

    def dst(self, dt, /):
        """How much of that is daylight saving."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """The time of the zone, of one that is UTC."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results;'
                                 ' cannot convert')
        return dt + dst


def _offset_text(offset):
    if offset is None:
        return ''
    sign = '+'
    us = offset._us
    if us < 0:
        sign, us = '-', -us
    minutes, rest = divmod(us, 60000000)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02d}:{minutes:02d}'
    if rest:
        seconds, us = divmod(rest, 1000000)
        text += f':{seconds:02d}'
        if us:
            text += f'.{us:06d}'
    return text


_unnamed = object()


def _found(value):
    return 'None' if value is None else called(value)


class timezone(tzinfo):
    """A zone that is always as far from UTC."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_unnamed):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be '
                            f'datetime.timedelta, not {_found(offset)}')
        if name is _unnamed:
            name = None
        elif not isinstance(name, str):
            raise TypeError('timezone() argument 2 must be str, not '
                            f'{_found(name)}')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between '
                             '-timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}.')
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance '
                            f'or None, not {called(dt)}')

    def utcoffset(self, dt, /):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt, /):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __getinitargs__(self):
        if self._name is None:
            return (self._offset,)
        return self._offset, self._name

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))

# --- texts -------------------------------------------------------------------

def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    text = f'{hour:02d}'
    if timespec == 'hours':
        return text
    text += f':{minute:02d}'
    if timespec == 'minutes':
        return text
    text += f':{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return text + f'.{us // 1000:03d}'
    if timespec == 'microseconds':
        return text + f'.{us:06d}'
    raise ValueError('Unknown timespec value')


def _strftime(value, format, year, month, day, hour, minute, second, us):
    """What the C library's strftime writes in the C locale."""
    ordinal = _to_ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    in_year = ordinal - _to_ordinal(year, 1, 1) + 1
    half = hour % 12 or 12
    parts = []
    at = 0
    while at < len(format):
        mark = format.find('%', at)
        if mark < 0 or mark + 1 == len(format):
            parts.append(format[at:])
            break
        parts.append(format[at:mark])
        letter = format[mark + 1]
        at = mark + 2
        if letter == ':' and version >= 312 and format[at:at + 1] == 'z':
            letter = ':z'
            at += 1
        if letter == '-' and format[at:at + 1]:
            plain = _directive(value, format[at], year, month, day, hour,
                               minute, second, us, weekday, in_year, half,
                               ordinal)
            parts.append(plain.lstrip('0 ') or '0')
            at += 1
            continue
        parts.append(_directive(value, letter, year, month, day, hour, minute,
                                second, us, weekday, in_year, half, ordinal))
    return ''.join(parts)


def _directive(value, letter, year, month, day, hour, minute, second, us,
               weekday, in_year, half, ordinal):
    if letter == 'Y':
        return f'{year}'
    if letter in _TWO_DIGITS:
        number = {'m': month, 'd': day, 'H': hour, 'M': minute, 'S': second,
                  'y': year % 100, 'I': half, 'C': year // 100,
                  'U': (in_year + 6 - (weekday + 1) % 7) // 7,
                  'W': (in_year + 6 - weekday) // 7}[letter]
        return f'{number:02d}'
    if letter in 'VG':
        iso = _iso_calendar(ordinal, year)
        return f'{iso[1]:02d}' if letter == 'V' else f'{iso[0]}'
    if letter in _COMPOUND:
        return _strftime(value, _COMPOUND[letter], year, month, day, hour,
                         minute, second, us)
    if letter == 'z' or letter == ':z':
        offset = getattr(value, 'utcoffset', lambda: None)()
        text = _offset_text(offset)
        return text if letter == ':z' else text.replace(':', '')
    if letter == 'Z':
        return getattr(value, 'tzname', lambda: None)() or ''
    simple = {'f': f'{us:06d}', 'j': f'{in_year:03d}',
              'b': _MONTHS[month - 1][:3], 'h': _MONTHS[month - 1][:3],
              'B': _MONTHS[month - 1], 'a': _DAYS[weekday][:3],
              'A': _DAYS[weekday], 'p': 'AM' if hour < 12 else 'PM',
              'P': 'am' if hour < 12 else 'pm', 'w': f'{(weekday + 1) % 7}',
              'u': f'{weekday + 1}', 'e': f'{day:2d}', 'k': f'{hour:2d}',
              'l': f'{half:2d}', 'n': '\n', 't': '\t', '%': '%'}
    return simple.get(letter, '%' + letter)


_TWO_DIGITS = 'mdHMSyICUW'
_COMPOUND = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S',
             'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'T': '%H:%M:%S', 'R': '%H:%M',
             'r': '%I:%M:%S %p'}


def _iso_calendar(ordinal, year):
    monday = _first_iso_monday(year)
    week, day = divmod(ordinal - monday, 7)
    if week < 0:
        year -= 1
        week, day = divmod(ordinal - _first_iso_monday(year), 7)
    elif week >= 52 and ordinal >= _first_iso_monday(year + 1):
        year += 1
        week = 0
    return year, week + 1, day + 1


class IsoCalendarDate(tuple):
    """A year, a week and a day of the week."""

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return (f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, '
                f'weekday={self[2]})')


# --- reading -----------------------------------------------------------------

def _digits(text, start, count):
    part = text[start:start + count]
    if len(part) != count or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _read_iso_date(text):
    if len(text) not in (7, 8, 10):
        raise ValueError
    year = _digits(text, 0, 4)
    has_dash = text[4] == '-'
    at = 5 if has_dash else 4
    if text[at] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if len(text) > at:
            if (text[at] == '-') != has_dash:
                raise ValueError
            at += has_dash
            day = _digits(text, at, 1)
            if len(text) != at + 1:
                raise ValueError
        return _from_iso(year, week, day)
    month = _digits(text, at, 2)
    at += 2
    if (text[at:at + 1] == '-') != has_dash:
        raise ValueError
    at += has_dash
    day = _digits(text, at, 2)
    if len(text) != at + 2:
        raise ValueError
    return year, month, day


def _read_clock(text):
    """Hours, minutes, seconds and microseconds."""
    parts = [0, 0, 0, 0]
    at = 0
    has_colon = text[2:3] == ':'
    for index in range(3):
        parts[index] = _digits(text, at, 2)
        at += 2
        following = text[at:at + 1]
        if not following or index == 2:
            break
        if has_colon:
            if following != ':':
                raise ValueError
            at += 1
    if at < len(text):
        if text[at] not in '.,':
            raise ValueError
        fraction = text[at + 1:]
        if not (fraction.isascii() and fraction.isdigit()):
            raise ValueError
        parts[3] = int((fraction + '000000')[:6])
    return parts


def _read_iso_time(text):
    """The four parts and the zone."""
    zone = None
    place = max(text.find('+'), text.find('-'), text.find('Z'))
    clock = text if place < 0 else text[:place]
    parts = _read_clock(clock)
    if place >= 0:
        rest = text[place + 1:]
        if text[place] == 'Z':
            if rest:
                raise ValueError
            zone = timezone.utc
        else:
            hours, minutes, seconds, us = _read_clock(rest)
            delta = timedelta(hours=hours, minutes=minutes, seconds=seconds,
                              microseconds=us)
            zone = timezone(-delta if text[place] == '-' else delta)
    return (*parts, zone)


# --- dates -------------------------------------------------------------------

def _struct(day, hour, minute, second, flag):
    from time import struct_time
    number = day.toordinal()
    return struct_time((day.year, day.month, day.day, hour, minute, second,
                        (number + 6) % 7,
                        number - _to_ordinal(day.year, 1, 1) + 1, flag))


_lacking = object()


_same = object()


def _check_format(text, method='__format__'):
    if not isinstance(text, str):
        name = 'None' if text is None else called(text)
        raise TypeError(f'{method}() argument 1 must be str, not {name}')


def _refuse_lacking(function, **given):
    """One after the other, as they are read."""
    for place, (name, value) in enumerate(given.items()):
        if value is _lacking:
            raise TypeError(f"{function} missing required argument '{name}' "
                            f'(pos {place + 1})')
        _integer(value)


class date:
    """A day."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=_lacking, month=_lacking, day=_lacking):
        if year is _lacking or month is _lacking or day is _lacking:
            _refuse_lacking('function', year=year, month=month, day=day)
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a moment."""
        if not isinstance(timestamp, float):
            timestamp = _integer(timestamp)
        return cls(*_from_ordinal(_EPOCH + int(timestamp // 86400)))

    @classmethod
    def today(cls):
        """The day of now."""
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def fromordinal(cls, n, /):
        """The day of a number of days."""
        n = _integer(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _LAST_ORDINAL:
            raise ValueError(f'year {_from_ordinal(n)[0]} is out of range')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day that a text of ISO 8601 names."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _read_iso_date(date_string)
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: '
                             f'{date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year=_lacking, week=_lacking, day=_lacking):
        """The day of a week of a year."""
        if year is _lacking or week is _lacking or day is _lacking:
            _refuse_lacking('fromisocalendar()', year=year, week=week, day=day)
        return cls(*_from_iso(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{_own_name(self)}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        """As the C function of the name."""
        return self.strftime('%a %b %e 00:00:00 %Y')

    def strftime(self, format):
        """As the C function of the name."""
        _check_format(format, 'strftime')
        return _strftime(self, format, self._year, self._month, self._day, 0,
                         0, 0, 0)

    def __format__(self, fmt, /):
        _check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """As ISO 8601 writes it."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        """As a struct_time."""
        return _struct(self, 0, 0, 0, -1)

    def toordinal(self):
        """The number of the day, from 1 for the first of year 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=_same, month=_same, day=_same):
        """Another day."""
        return type(self)(self._year if year is _same else year,
                          self._month if month is _same else month,
                          self._day if day is _same else day)

    if version >= 313:
        __replace__ = replace

    def weekday(self):
        """0 for a Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for a Monday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """The year, the week and the day of it."""
        return IsoCalendarDate(*_iso_calendar(self.toordinal(), self._year))

    def _compare(self, other):
        """None where the two cannot be compared."""
        if (not isinstance(other, date) or isinstance(other, datetime)
                or isinstance(self, datetime)):
            return None
        a, b = self.toordinal(), other.toordinal()
        return (a > b) - (a < b)

    def __eq__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        return self._ordered(other, lambda order: order < 0)

    def __le__(self, other):
        return self._ordered(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda order: order >= 0)

    def _ordered(self, other, decide):
        order = self._compare(other)
        if order is not None:
            return decide(order)
        if isinstance(other, date) and version < 313:
            raise TypeError(f"can't compare {_full_name(self)} to "
                            f'{_full_name(other)}')
        return NotImplemented

    def __hash__(self):
        return hash(bytes([self._year >> 8, self._year & 255, self._month,
                           self._day]))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other.days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, date):
            return other.__sub__(self)
        return NotImplemented

    def _moved(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= _LAST_ORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(ordinal)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)

# --- times of day ------------------------------------------------------------

class time:
    """A time of day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo',
                 '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        (self._hour, self._minute, self._second, self._microsecond) = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time that a text of ISO 8601 names."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _read_iso_time(time_string.removeprefix('T'))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: '
                             f'{time_string!r}') from None
        return cls(*parts)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        """How far ahead of UTC it is."""
        if self._tzinfo is not None:
            return _check_offset(self._tzinfo.utcoffset(None))

    def tzname(self):
        """The name of the zone."""
        if self._tzinfo is not None:
            return self._tzinfo.tzname(None)

    def dst(self):
        """How much of the offset is daylight saving."""
        if self._tzinfo is not None:
            return self._tzinfo.dst(None)

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second
                ) * 1000000 + self._microsecond

    def _compare(self, other, is_equality):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if is_equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware "
                            'times')
        a, b = self._us(), other._us()
        if mine is not None:
            a -= mine._us
            b -= theirs._us
        return (a > b) - (a < b)

    def __eq__(self, other):
        if isinstance(other, time):
            return self._compare(other, True) == 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            return self._compare(other, False) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            return self._compare(other, False) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            return self._compare(other, False) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            return self._compare(other, False) >= 0
        return NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        if not offset:
            us = self._microsecond
            return hash(bytes([self._hour, self._minute, self._second,
                               us >> 16, us >> 8 & 255, us & 255]))
        return hash(timedelta._of(self._us() - offset._us))

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{_own_name(self)}({", ".join(parts)})'

    def isoformat(self, timespec='auto'):
        """As ISO 8601 writes it."""
        return _time_text(self._hour, self._minute, self._second,
                          self._microsecond, timespec) + _offset_text(
                              self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """As the C function of the name."""
        _check_format(format, 'strftime')
        return _strftime(self, format, 1900, 1, 1, self._hour, self._minute,
                         self._second, self._microsecond)

    def __format__(self, fmt, /):
        _check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=_same, minute=_same, second=_same,
                microsecond=_same, tzinfo=_same, *, fold=_same):
        """Another time."""
        return type(self)(
            self._hour if hour is _same else hour,
            self._minute if minute is _same else minute,
            self._second if second is _same else second,
            self._microsecond if microsecond is _same else microsecond,
            self._tzinfo if tzinfo is _same else tzinfo,
            fold=self._fold if fold is _same else fold)

    if version >= 313:
        __replace__ = replace

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second,
                                self._microsecond, self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_tzinfo_class = tzinfo

# --- moments -----------------------------------------------------------------

class datetime(date):
    """A day and a time of day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo',
                 '_fold')

    def __new__(cls, year=_lacking, month=_lacking, day=_lacking, hour=0,
                minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = super().__new__(cls, year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        (self._hour, self._minute, self._second, self._microsecond) = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _of(cls, us, tz=None):
        """The moment of a number of microseconds since year 1."""
        days, us = divmod(us, _DAY)
        if not 1 <= days + 1 <= _LAST_ORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days + 1), hour, minute, second, us, tz)

    def _us(self):
        return ((date.toordinal(self) - 1) * _DAY
                + ((self._hour * 60 + self._minute) * 60 + self._second)
                * 1000000 + self._microsecond)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a number of seconds since the epoch."""
        if not isinstance(timestamp, float):
            timestamp = _integer(timestamp)
        _check_zone(tz)
        whole = int(timestamp // 1)
        us = round((timestamp - whole) * 1000000)
        result = cls._of((_EPOCH - 1) * _DAY + whole * 1000000 + us, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The same in UTC, of which it says nothing."""
        if version >= 312:
            from _taskarium import unsupported
            unsupported('datetime.utcfromtimestamp',
                        'datetime.fromtimestamp(t, datetime.UTC)')
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """This moment."""
        return cls.fromtimestamp(_wall_clock(), tz)

    @classmethod
    def utcnow(cls):
        """This moment in UTC, of which it says nothing."""
        if version >= 312:
            from _taskarium import unsupported
            unsupported('datetime.utcnow', 'datetime.now(datetime.UTC)')
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def combine(cls, date=_lacking, time=_lacking, tzinfo=_same):
        """A day and a time of day."""
        for place, name, value, kind in ((1, 'date', date, _date_class),
                                         (2, 'time', time, _time_class)):
            if value is _lacking:
                raise TypeError(f"combine() missing required argument '{name}'"
                                f' (pos {place})')
            if not isinstance(value, kind):
                found = 'None' if value is None else called(value)
                raise TypeError(f'combine() argument {place} must be '
                                f'datetime.{name}, not {found}')
        return cls(date.year, date.month, date.day, time.hour, time.minute,
                   time.second, time.microsecond,
                   time.tzinfo if tzinfo is _same else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment that a text of ISO 8601 names."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            end = _date_end(date_string)
            parts = _read_iso_date(date_string[:end])
            rest = date_string[end + 1:]
            if len(date_string) > end and not rest:
                raise ValueError
            clock = _read_iso_time(rest) if rest else ()
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: '
                             f'{date_string!r}') from None
        return cls(*parts, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text names, which is laid out as the format."""
        from _strptime import read
        return read(cls, date_string, format)

    def date(self):
        """The day of it."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day."""
        return _time_class(self._hour, self._minute, self._second,
                           self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day with its zone."""
        return _time_class(self._hour, self._minute, self._second,
                           self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        """How far ahead of UTC it is."""
        if self._tzinfo is not None:
            return _check_offset(self._tzinfo.utcoffset(self))

    def tzname(self):
        """The name of the zone."""
        if self._tzinfo is not None:
            return self._tzinfo.tzname(self)

    def timetuple(self):
        """As a struct_time."""
        summer = self.dst()
        flag = -1 if summer is None else 1 if summer else 0
        return _struct(self, self._hour, self._minute, self._second, flag)

    def utctimetuple(self):
        """The same in Greenwich."""
        offset = self.utcoffset()
        there = self - offset if offset else self
        return _struct(there, there._hour, there._minute, there._second, 0)

    def dst(self):
        """How much of the offset is daylight saving."""
        if self._tzinfo is not None:
            return self._tzinfo.dst(self)

    def timestamp(self):
        """The seconds since the epoch."""
        offset = self.utcoffset()
        us = self._us() - (_EPOCH - 1) * _DAY
        return (us - (offset._us if offset is not None else 0)) / 10**6

    def astimezone(self, tz=None):
        """The same moment on the clocks of another zone."""
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError('tz argument must be an instance of tzinfo')
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        us = self._us() - (offset._us if offset is not None else 0)
        return tz.fromutc(type(self)._of(us, tz))

    def ctime(self):
        """As the C function of the name."""
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def strftime(self, format):
        """As the C function of the name."""
        _check_format(format, 'strftime')
        return _strftime(self, format, self._year, self._month, self._day,
                         self._hour, self._minute, self._second,
                         self._microsecond)

    def isoformat(self, sep='T', timespec='auto'):
        """As ISO 8601 writes it."""
        if not isinstance(sep, str) or len(sep) != 1:
            name = ('a string of length %d' % len(sep) if type(sep) is str
                    and version >= 313 else 'None' if sep is None
                    else called(sep))
            raise TypeError('isoformat() argument 1 must be a unicode '
                            f'character, not {name}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _time_text(self._hour, self._minute, self._second,
                             self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = [str(part) for part in parts]
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{_own_name(self)}({", ".join(parts)})'

    def replace(self, year=_same, month=_same, day=_same, hour=_same,
                minute=_same, second=_same, microsecond=_same, tzinfo=_same, *,
                fold=_same):
        """Another moment."""
        return type(self)(
            self._year if year is _same else year,
            self._month if month is _same else month,
            self._day if day is _same else day,
            self._hour if hour is _same else hour,
            self._minute if minute is _same else minute,
            self._second if second is _same else second,
            self._microsecond if microsecond is _same else microsecond,
            self._tzinfo if tzinfo is _same else tzinfo,
            fold=self._fold if fold is _same else fold)

    if version >= 313:
        __replace__ = replace

    def _difference(self, other, is_equality=False, verb='compare'):
        """In microseconds; None for moments that are never equal."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if is_equality:
                return None
            raise TypeError(f"can't {verb} offset-naive and offset-aware "
                            'datetimes')
        result = self._us() - other._us()
        if mine is not None:
            result += theirs._us - mine._us
        return result

    def _compare(self, other, is_equality=False):
        if not isinstance(other, datetime):
            return None
        difference = self._difference(other, is_equality)
        if difference is None:
            return 2
        return (difference > 0) - (difference < 0)

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        if isinstance(other, _date_class) and version < 313:
            return False
        return NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        if offset is None:
            us = self._microsecond
            return hash(bytes([
                self._year >> 8, self._year & 255, self._month, self._day,
                self._hour, self._minute, self._second, us >> 16,
                us >> 8 & 255, us & 255]))
        days = date.toordinal(self)
        seconds = self._hour * 3600 + self._minute * 60 + self._second
        return hash(timedelta(days, seconds, self._microsecond) - offset)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._us() + other._us, self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._us() - other._us, self._tzinfo)
        if isinstance(other, datetime):
            return timedelta._of(self._difference(other, verb='subtract'))
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour,
                                self._minute, self._second, self._microsecond,
                                self._tzinfo)


def _date_end(text):
    """Where the date of a text ends."""
    if len(text) < 7:
        raise ValueError
    if text[4] == '-':
        if text[5] == 'W':
            return 10 if text[8:9] == '-' else 8
        return 10
    if text[4] == 'W':
        end = 7
        if text[7:8].isdigit() and not text[8:9].isdigit():
            end = 8
        return end
    return 8


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

# As errors call them.
title(timedelta, 'datetime.timedelta')
title(tzinfo, 'datetime.tzinfo')
title(timezone, 'datetime.timezone')
title(date, 'datetime.date')
title(time, 'datetime.time')
title(datetime, 'datetime.datetime')

in_c(timedelta.__new__, 'own')
for _each in date, time, datetime:
    in_c(_each.__new__, 'nameless')
for _each in (vars(date)['fromordinal'], vars(datetime)['strptime'],
              vars(datetime)['utcfromtimestamp'],
              date.__format__, time.__format__):
    in_c(_each, 'parses')
in_c(globals())
