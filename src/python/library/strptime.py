"""From a text to a moment, by a format."""

from _taskarium import unsupported, version
from datetime import timedelta, timezone

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july',
           'august', 'september', 'october', 'november', 'december')
_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
         'sunday')
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S',
          'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M'}
# The digits that a directive takes at most, and its least and highest value.
_NUMBERS = {'d': (2, 1, 31), 'H': (2, 0, 23), 'I': (2, 1, 12),
            'j': (3, 1, 366), 'm': (2, 1, 12), 'M': (2, 0, 59),
            'S': (2, 0, 61), 'y': (2, 0, 99)}


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
        elif letter == 'Y':
            found['Y'] = self.number(4, 0, 9999, 4)
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
        elif letter in 'UWuwGVe':
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
    if version >= 313 and 'd' in found and not ('Y' in found or 'y' in found):
        unsupported('the DeprecationWarning of a day without a year')
    year = _year_of(found)
    month, day = found.get('m', 1), found.get('d', 1)
    if 'j' in found and 'm' not in found:
        start = cls(year, 1, 1) + timedelta(days=found['j'] - 1)
        month, day = start.month, start.day
    zone = timezone(found['z']) if 'z' in found else None
    return cls(year, month, day, _hour_of(found), found.get('M', 0),
               found.get('S', 0), found.get('f', 0), zone)
