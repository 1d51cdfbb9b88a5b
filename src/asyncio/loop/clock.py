"""The wall clock in years, months and days: names of the module time. The
place of a machine is Greenwich."""

from _taskarium import in_c, title, unsupported
from datetime import date, timedelta
from math import floor
from time import time

_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday',
         'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July',
           'August', 'September', 'October', 'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec',
           'tm_wday', 'tm_yday', 'tm_isdst')

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')


class struct_time(tuple):
    """A moment in nine numbers."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None):
        if not hasattr(sequence, '__len__') \
                or not hasattr(sequence, '__getitem__'):
            raise TypeError('constructor requires a sequence')
        parts = tuple(sequence)
        if len(parts) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence '
                            f'({len(parts)}-sequence given)')
        if len(parts) > 11:
            raise TypeError('time.struct_time() takes an at most 11-sequence '
                            f'({len(parts)}-sequence given)')
        self = tuple.__new__(cls, parts[:9])
        self.__dict__['tm_zone'] = parts[9] if len(parts) > 9 else None
        self.__dict__['tm_gmtoff'] = parts[10] if len(parts) > 10 else None
        return self

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}'
                          for name, value in zip(_FIELDS, self))
        return f'time.struct_time({inner})'

    def __setattr__(self, name, value):
        if name in _FIELDS or name in ('tm_zone', 'tm_gmtoff'):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'time.struct_time' object has no attribute "
                             f"'{name}'")


def _field(index):
    return property(lambda self: self[index])


for _index, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, _field(_index))
struct_time.tm_zone = property(lambda self: self.__dict__['tm_zone'])
struct_time.tm_gmtoff = property(lambda self: self.__dict__['tm_gmtoff'])
del _index, _name
struct_time.__module__ = 'time'
title(struct_time, 'time.struct_time')
struct_time.__new__.__qualname__ = 'structseq.__new__'


def time_ns():
    """Nanoseconds since the epoch."""
    return round(time() * 1000000) * 1000


def gmtime(seconds=None, /):
    """The moment, at Greenwich."""
    return _moment(seconds, 'GMT')


def _moment(seconds, zone):
    whole = floor(time() if seconds is None else seconds)
    days, rest = divmod(whole, 86400)
    day = date(1970, 1, 1) + timedelta(days)
    return struct_time((day.year, day.month, day.day, rest // 3600,
                        rest // 60 % 60, rest % 60, day.weekday(),
                        _day_of_year(day), 0, zone, 0))


def _day_of_year(day):
    return day.toordinal() - date(day.year, 1, 1).toordinal() + 1


def localtime(seconds=None, /):
    """The moment, here."""
    return _moment(seconds, 'UTC')


def mktime(moment, /):
    """Seconds since the epoch."""
    if not isinstance(moment, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(moment) != 9:
        raise TypeError('mktime(): illegal time tuple argument')
    year, month, day, hour, minute, second = moment[:6]
    year += (month - 1) // 12
    first = date(year, (month - 1) % 12 + 1, 1).toordinal() - 719163
    return float(((first + day - 1) * 24 + hour) * 3600 + minute * 60 + second)


def asctime(moment=None, /):
    """'Sat Jun  6 16:26:11 1998'"""
    t = _checked(moment, 'asctime')
    return (f'{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2d} '
            f'{t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}')


def ctime(seconds=None, /):
    """The same of seconds since the epoch."""
    return asctime(gmtime(seconds))


def _checked(moment, name):
    if moment is None:
        return gmtime()
    if not isinstance(moment, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(moment) != 9:
        raise TypeError(f'{name}(): illegal time tuple argument')
    for index, least, most, what in (
            (1, 0, 12, 'month'), (2, 0, 31, 'day of month'), (3, 0, 23, 'hour'),
            (4, 0, 59, 'minute'), (5, 0, 61, 'seconds'), (7, 0, 366,
                                                         'day of year')):
        if not least <= moment[index] <= most:
            raise ValueError(f'{what} out of range')
    if moment[6] < -1:
        raise ValueError('day of week out of range')
    t = list(moment)
    t[1], t[2], t[7] = t[1] or 1, t[2] or 1, t[7] or 1
    t[6] %= 7
    return tuple(t)


# --- formats -----------------------------------------------------------------

_WHOLE = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S',
          'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M', 'F': '%Y-%m-%d',
          'r': '%I:%M:%S %p'}


def _directive(letter, t, zone):
    """The text of a directive; None: it is none."""
    hour = t[3] % 12 or 12
    yday = t[7]
    if letter in 'aA':
        return _DAYS[t[6]][:3 if letter == 'a' else None]
    if letter in 'bBh':
        return _MONTHS[t[1] - 1][:None if letter == 'B' else 3]
    if letter in 'GgV':
        year, week, _ = date(t[0], t[1], t[2]).isocalendar()
        return {'G': f'{year}', 'g': f'{year % 100:02d}',
                'V': f'{week:02d}'}[letter]
    simple = {'Y': f'{t[0]}', 'y': f'{t[0] % 100:02d}',
              'C': f'{t[0] // 100:02d}', 'm': f'{t[1]:02d}',
              'd': f'{t[2]:02d}', 'e': f'{t[2]:2d}', 'H': f'{t[3]:02d}',
              'k': f'{t[3]:2d}', 'I': f'{hour:02d}', 'l': f'{hour:2d}',
              'M': f'{t[4]:02d}', 'S': f'{t[5]:02d}', 'j': f'{yday:03d}',
              'p': 'AM' if t[3] < 12 else 'PM', 'w': f'{(t[6] + 1) % 7}',
              'P': 'am' if t[3] < 12 else 'pm', 'u': f'{t[6] + 1}',
              'U': f'{(yday + 6 - (t[6] + 1) % 7) // 7:02d}',
              'W': f'{(yday + 6 - t[6]) // 7:02d}', 'z': '+0000', 'Z': zone,
              'n': '\n', 't': '\t', '%': '%'}
    return simple.get(letter)


def strftime(format, moment=None, /):
    """The moment as the format says."""
    if not isinstance(format, str):
        raise TypeError('strftime() argument 1 must be str, not '
                        f'{type(format).__name__}')
    t = _checked(moment, 'strftime')
    zone = getattr(moment, 'tm_zone', None) or tzname[0]
    made, parts = '', iter(format)
    for char in parts:
        if char != '%':
            made += char
            continue
        letter = next(parts, '')
        if letter in _WHOLE:
            made += strftime(_WHOLE[letter], t)
            continue
        text = _directive(letter, t, zone) if letter else '%'
        if text is None:
            unsupported('%s in time.strftime()', None, '%' + letter)
        made += text
    return made


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    """The moment that a text tells, laid out as the format says."""
    for place, text in enumerate((data_string, format)):
        if not isinstance(text, str):
            raise TypeError(f'strptime() argument {place} must be str, not '
                            f'{type(text)}')
    from datetime import datetime
    found = datetime.strptime(data_string, format)
    return struct_time((found.year, found.month, found.day, found.hour,
                        found.minute, found.second, found.weekday(),
                        _day_of_year(found), -1))

__name__ = 'time'       # where all of this is found

in_c(asctime, 'unpacks')
for _each in gmtime, localtime, ctime, strftime, strptime:
    in_c(_each, 'parses')
in_c(globals())
