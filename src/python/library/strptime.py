"""From a text to a moment, by a format."""

from _taskarium import unsupported, version
from datetime import date, timedelta, timezone

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july',
           'august', 'september', 'october', 'november', 'december')
_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
         'sunday')
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S',
          'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M'}
# The digits that a directive takes at most, and its least and highest value.
_NUMBERS = {'d': (2, 1, 31), 'H': (2, 0, 23), 'I': (2, 1, 12),
            'j': (3, 1, 366), 'm': (2, 1, 12), 'M': (2, 0, 59),
            'S': (2, 0, 61), 'y': (2, 0, 99), 'U': (2, 0, 53), 'W': (2, 0, 53),
            'V': (2, 1, 53), 'w': (1, 0, 6), 'u': (1, 1, 7)}


class _Failed(Exception):
    """The text is not laid out so."""


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.found = {}

    def number(self, most, low, high, least=1):
        """As many digits as make a number that is allowed."""
        text = self.text
        size = 0
        while (size < most and text[self.at + size:self.at + size + 1]
               .isdigit()):
            size += 1
        for count in range(size, least - 1, -1):
            value = int(text[self.at:self.at + count])
            if low <= value <= high:
                self.at += count
                return value
        raise _Failed

    def word(self, words):
        rest = self.text[self.at:].lower()
        for index, word in sorted(enumerate(words),
                                  key=lambda pair: -len(pair[1])):
            if rest.startswith(word):
                self.at += len(word)
                return index
        raise _Failed

    def blanks(self):
        while self.text[self.at:self.at + 1].isspace():
            self.at += 1

    def read(self, format):
        at = 0
        while at < len(format):
            letter = format[at]
            if letter.isspace():
                while format[at:at + 1].isspace():
                    at += 1
                if not self.text[self.at:self.at + 1].isspace():
                    raise _Failed
                self.blanks()
                continue
            if letter == '%':
                self.directive(format[at + 1], format)
                at += 2
                continue
            if self.text[self.at:self.at + 1].lower() != letter.lower():
                raise _Failed
            self.at += 1
            at += 1

    def directive(self, letter, format):
        found = self.found
        if letter in _NUMBERS:
            found[letter] = self.number(*_NUMBERS[letter])
            if letter in 'wu':
                found['a'] = (found[letter] - 1) % 7
            elif letter in 'UW':
                found['week'] = letter, found[letter]
        elif letter in 'YG':
            found[letter] = self.number(4, 0, 9999, 4)
        elif letter == 'f':
            start = self.at
            self.number(6, 0, 999999)
            found['f'] = int((self.text[start:self.at] + '00000')[:6])
        elif letter == 'b' or letter == 'h':
            found['m'] = self.word([name[:3] for name in _MONTHS]) + 1
        elif letter == 'B':
            found['m'] = self.word(_MONTHS) + 1
        elif letter == 'a':
            found['a'] = self.word([name[:3] for name in _DAYS])
        elif letter == 'A':
            found['a'] = self.word(_DAYS)
        elif letter == 'p':
            found['p'] = self.word(('am', 'pm'))
        elif letter == 'z':
            found['z'] = self.offset()
        elif letter == 'Z':
            self.word(('utc', 'gmt'))
        elif letter == '%':
            if self.text[self.at:self.at + 1] != '%':
                raise _Failed
            self.at += 1
        elif letter in _WHOLE:
            self.read(_WHOLE[letter])
        elif letter == 'e':
            unsupported('%s in strptime()', None, '%' + letter)
        else:
            raise ValueError(f"'{letter}' is a bad directive in format "
                             f"'{format}'")

    def offset(self):
        sign = self.text[self.at:self.at + 1]
        if sign == 'Z':
            self.at += 1
            return timedelta(0)
        if sign not in ('+', '-') or not sign:
            raise _Failed
        self.at += 1
        hours = self.number(2, 0, 23, 2)
        if self.text[self.at:self.at + 1] == ':':
            self.at += 1
        minutes = self.number(2, 0, 59, 2)
        seconds = 0
        if self.text[self.at:self.at + 1] == ':':
            self.at += 1
            seconds = self.number(2, 0, 59, 2)
        delta = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        return -delta if sign == '-' else delta


def _check_weeks(found):
    """An ISO week goes with an ISO year and a weekday, and with no other."""
    days = "a weekday directive ('%A', '%a', '%w', or '%u')."
    has_year = 'Y' in found or 'y' in found
    is_whole = 'V' in found and 'a' in found
    if 'G' in found and (version >= 313 or not has_year):
        if 'j' in found and (version >= 313 or is_whole):
            raise ValueError("Day of the year directive '%j' is not compatible "
                             "with ISO year directive '%G'. Use '%Y' instead.")
        if not is_whole:
            raise ValueError("ISO year directive '%G' must be used with the "
                             f"ISO week directive '%V' and {days}")
    elif 'V' in found and (version >= 313 or 'week' not in found):
        if 'a' not in found or version >= 313 and not has_year:
            raise ValueError("ISO week directive '%V' must be used with the "
                             f"ISO year directive '%G' and {days}")
        raise ValueError("ISO week directive '%V' is incompatible with the "
                         "year directive '%Y'. Use the ISO year '%G' instead.")


def _day_of_week(year, week, weekday):
    """A weekday of an ISO week: up to 3.11 of any that %V takes."""
    if version >= 312:
        return date.fromisocalendar(year, week, weekday + 1)
    first = date.fromisocalendar(year, 1, weekday + 1)
    return first + timedelta(weeks=week - 1)


def _passed_in_week(year, letter, week, weekday):
    """The number in the year of a weekday in a week that %U or %W counts."""
    before = date(year, 1, 1).weekday()
    if letter == 'U':
        before, weekday = (before + 1) % 7, (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - before
    return 1 + weekday + -before % 7 + 7 * (week - 1)


_formats = set()


def _see_year(format):
    """Warns of a day without a year, once as long as the format is kept."""
    if format in _formats:
        return
    if len(_formats) > 5:
        _formats.clear()
    letters = format.replace('%%', '').split('%')[1:]
    letters = {letter[0] for letter in letters if letter}
    if 'd' in letters and not letters & {'Y', 'y', 'G'}:
        _warn_of_year()
    _formats.add(format)


def _warn_of_year():
    from warnings import _warn_program
    _warn_program(
        'Parsing dates involving a day of month without a year specified is '
        'ambiguious\nand fails to parse leap day. The default behavior will '
        'change in Python 3.15\nto either always raise an exception or to '
        'use a different default year (TBD).\nTo avoid trouble, add a '
        'specific year to the input & format.\nSee '
        'https://github.com/python/cpython/issues/70647.', DeprecationWarning)


def _year_of(found):
    if 'Y' in found:
        return found['Y']
    if 'y' in found:
        return found['y'] + (2000 if found['y'] <= 68 else 1900)
    return 1900


def _hour_of(found):
    if 'I' not in found:
        return found.get('H', 0)
    hour = found['I'] % 12
    return hour + 12 if found.get('p') == 1 else hour


def read(cls, text, format):
    """The moment that the text names."""
    for value in text, format:
        if not isinstance(value, str):
            raise TypeError('strptime() argument '
                            f'{1 if value is text else 2} must be str, not '
                            f'{type(value).__name__}')
    if version >= 313:
        _see_year(format)
    reader = _Reader(text)
    if format.endswith('%') and not format.endswith('%%'):
        raise ValueError(f"stray % in format '{format}'")
    try:
        reader.read(format)
    except _Failed:
        raise ValueError(f'time data {text!r} does not match format '
                         f'{format!r}') from None
    if reader.at != len(text):
        raise ValueError('unconverted data remains: '
                         f'{text[reader.at:]}')
    found = reader.found
    _check_weeks(found)
    year = _year_of(found)
    month, day = found.get('m', 1), found.get('d', 1)
    passed = found.get('j')
    if passed is None and 'a' in found:
        if 'week' in found:
            passed = _passed_in_week(year, *found['week'], found['a'])
        elif 'G' in found and 'V' in found:
            start = _day_of_week(found['G'], found['V'], found['a'])
            year, month, day = start.year, start.month, start.day
    if passed is not None:
        start = date.fromordinal(date(year, 1, 1).toordinal() + passed - 1)
        year, month, day = start.year, start.month, start.day
    zone = timezone(found['z']) if 'z' in found else None
    return cls(year, month, day, _hour_of(found), found.get('M', 0),
               found.get('S', 0), found.get('f', 0), zone)
