"""Rows of fields in lines of text, with commas between them."""

from _taskarium import called, in_c, title, version

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE',
           'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit',
           'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader',
           'DictWriter', 'unix_dialect']
if version >= 312:
    __all__[4:4] = ['QUOTE_STRINGS', 'QUOTE_NOTNULL']
if version < 313:
    __all__.insert(__all__.index('excel'), '__doc__')
    __all__.insert(-3, '__version__')
__version__ = '1.0'

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
_LAST_QUOTE = QUOTE_NONE
if version >= 312:
    QUOTE_STRINGS = 4
    QUOTE_NOTNULL = 5
    _LAST_QUOTE = QUOTE_NOTNULL


class Error(Exception):
    """What is wrong with a line, a field or a dialect."""

    __module__ = '_csv'


_limit = 131072


_lacking = object()


def field_size_limit(new_limit=_lacking, /):
    """How long a field may be; with an argument, from now on."""
    global _limit
    old = _limit
    if new_limit is not _lacking:
        if type(new_limit) is not int:
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return old


# --- dialects ----------------------------------------------------------------

_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None,
             'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False,
             'strict': False}


def _letter(name, value):
    if not isinstance(value, str):
        allowed = 'string' if name == 'delimiter' else 'string or None'
        raise TypeError(f'"{name}" must be {allowed}, '
                        f'not {called(value):.200}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_letters(given):
    """What 3.13 refuses to have at two places."""
    names = [name for name in ('delimiter', 'escapechar', 'quotechar')
             if given[name] is not None]
    for name in names:
        letter = given[name]
        if letter in '\r\n' or (letter == ' ' and name != 'delimiter'
                                and given['skipinitialspace']):
            raise ValueError(f'bad {name} value')
    for at, name in enumerate(names):
        for other in names[at + 1:]:
            if given[name] == given[other]:
                raise ValueError(f'bad {name} or {other} value')
        if given[name] in given['lineterminator']:
            raise ValueError(f'bad {name} or lineterminator value')


class _Form:
    """A dialect that has been looked at, as readers and writers have it."""

    __module__ = '_csv'
    __slots__ = tuple(_DEFAULTS)

    def __init__(self, dialect, given):
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError("this function got an unexpected keyword "
                                f"argument '{name}'" if version >= 313 else
                                f"'{name}' is an invalid keyword argument "
                                "for this function")
        says_when = 'quoting' in given or hasattr(dialect, 'quoting')
        for name, usual in _DEFAULTS.items():
            if name not in given:
                given[name] = getattr(dialect, name, usual)
        for name in ('delimiter', 'escapechar', 'quotechar'):
            if given[name] is not None or name == 'delimiter':
                _letter(name, given[name])
        quoting = given['quoting']
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= _LAST_QUOTE:
            raise TypeError('bad "quoting" value')
        if given['quotechar'] is None and quoting != QUOTE_NONE:
            if says_when:
                raise TypeError('quotechar must be set if quoting enabled')
            given['quoting'] = QUOTE_NONE
        if given['lineterminator'] is None:
            raise TypeError('lineterminator must be set')
        if not isinstance(given['lineterminator'], str):
            raise TypeError('"lineterminator" must be a string')
        if version >= 313:
            _check_letters(given)
        for name in _DEFAULTS:
            value = given[name]
            if isinstance(_DEFAULTS[name], bool):
                value = bool(value)
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        if name in _DEFAULTS:
            raise AttributeError(
                'readonly attribute'
                if name in ('doublequote', 'skipinitialspace', 'strict') else
                f"attribute '{name}' of '_csv.Dialect' objects is not "
                'writable')
        object.__setattr__(self, name, value)


_Form.__name__ = _Form.__qualname__ = 'Dialect'
_dialects = {}


def _form_of(dialect, given):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Form) and not given:
        return dialect
    return _Form(dialect, given)


def register_dialect(name, dialect=None, /, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _form_of(dialect, fmtparams)


def unregister_dialect(name):
    """Forgets the dialect with that name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect with that name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


class Dialect:
    """What a class says of how rows are written."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        self._valid = type(self) is not Dialect
        try:
            _Form(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """How spreadsheets write."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """Quotes around all, and a newline at the end."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)

# --- reading -----------------------------------------------------------------

# Where in a line a reader is.
(_RECORD, _FIELD, _ESCAPED, _INSIDE, _QUOTED, _QUOTED_ESCAPED, _QUOTE, _END,
 _AFTER_END) = range(9)


class _Reader:
    """Goes through lines, and makes a list of the fields of each."""

    __module__ = '_csv'
    __slots__ = ('_lines', 'dialect', 'line_num', '_row', '_field', '_state',
                 '_is_bare')

    def __new__(cls, lines, form):
        self = object.__new__(cls)
        self._lines = iter(lines)
        self.dialect = form
        self.line_num = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._field = []
        self._state = _RECORD
        self._is_bare = True
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and self._state != _QUOTED:
                    raise
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                self._save()
                break
            if not isinstance(line, str):
                raise Error('iterator should return strings, '
                            f'not {called(line):.200} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            if self._state == _RECORD and self._is_plain(line):
                line = line.rstrip('\r\n')
                return line.split(self.dialect.delimiter) if line else []
            for letter in line:
                self._take(letter)
            self._take('')
            if self._state == _RECORD:
                break
        row, self._row = self._row, []
        return row

    def _is_plain(self, line):
        """Nothing in the line stands for anything but itself."""
        form = self.dialect
        body = line.rstrip('\r\n')
        return (form.quoting in (QUOTE_MINIMAL, QUOTE_ALL)
                and form.quotechar not in line and '\r' not in body
                and '\n' not in body and not form.skipinitialspace
                and (form.escapechar is None or form.escapechar not in line)
                and len(body) <= _limit)

    def _add(self, letter):
        if len(self._field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._field.append(letter)

    def _save(self):
        field = ''.join(self._field)
        quoting = self.dialect.quoting
        self._field = []
        if self._is_bare and quoting == QUOTE_NONNUMERIC and (
                field or version >= 313):
            field = float(field) if field else ''
        elif self._is_bare and quoting > QUOTE_NONE and version >= 313:
            if not field:
                field = None
            elif quoting == QUOTE_STRINGS:
                field = float(field)
        self._is_bare = True
        self._row.append(field)

    def _end(self, letter):
        """A line has ended: with a letter, or ('') because there is none."""
        self._save()
        self._state = _END if letter else _RECORD

    def _take(self, letter):
        form = self.dialect
        state = self._state
        at_end = letter in ('', '\r', '\n')
        if state == _RECORD:
            if not letter:
                return
            if at_end:
                self._state = _END
                return
            state = self._state = _FIELD
        if state == _AFTER_END:
            if not letter:
                return
            state = _INSIDE
        if state == _FIELD:
            self._begin(letter, at_end)
        elif state == _ESCAPED:
            self._add(letter or '\n')
            self._state = _AFTER_END if letter and at_end else _INSIDE
        elif state == _INSIDE:
            if at_end:
                self._end(letter)
            elif letter == form.escapechar:
                self._state = _ESCAPED
            elif letter == form.delimiter:
                self._save()
                self._state = _FIELD
            else:
                self._add(letter)
        elif state == _QUOTED:
            if not letter:
                return
            if letter == form.escapechar:
                self._state = _QUOTED_ESCAPED
            elif letter == form.quotechar and form.quoting != QUOTE_NONE:
                self._state = _QUOTE if form.doublequote else _INSIDE
            else:
                self._add(letter)
        elif state == _QUOTED_ESCAPED:
            self._add(letter or '\n')
            self._state = _QUOTED
        elif state == _QUOTE:
            self._after_quote(letter, at_end)
        elif not letter:
            self._state = _RECORD
        elif not at_end:
            raise Error('new-line character seen in unquoted field - do you '
                        'need to open the file ' +
                        ("with newline=''?" if version >= 313 else
                         'in universal-newline mode?'))

    def _begin(self, letter, at_end):
        form = self.dialect
        if at_end:
            self._end(letter)
        elif letter == form.quotechar and form.quoting != QUOTE_NONE:
            self._is_bare = False
            self._state = _QUOTED
        elif letter == form.escapechar:
            self._state = _ESCAPED
        elif letter == ' ' and form.skipinitialspace:
            pass
        elif letter == form.delimiter:
            self._save()
        else:
            self._add(letter)
            self._state = _INSIDE

    def _after_quote(self, letter, at_end):
        form = self.dialect
        if form.quoting != QUOTE_NONE and letter == form.quotechar:
            self._add(letter)
            self._state = _QUOTED
        elif letter == form.delimiter:
            self._save()
            self._state = _FIELD
        elif at_end:
            self._end(letter)
        elif form.strict:
            raise Error(f"'{form.delimiter}' expected after "
                        f"'{form.quotechar}'")
        else:
            self._add(letter)
            self._state = _INSIDE


_Reader.__name__ = _Reader.__qualname__ = 'reader'


def _given(arguments):
    """The first argument and the dialect."""
    if not 1 <= len(arguments) <= 2:
        bound = ('at least 1 argument' if not arguments else
                 'at most 2 arguments')
        raise TypeError(f' expected {bound}, got {len(arguments)}')
    return arguments[0], arguments[1] if len(arguments) > 1 else None


def reader(*args, **fmtparams):
    """The rows of what gives lines."""
    if 'dialect' in fmtparams:
        args += fmtparams.pop('dialect'),
    lines, dialect = _given(args)
    lines = iter(lines)
    return _Reader(lines, _form_of(dialect, fmtparams))


# --- writing -----------------------------------------------------------------


def _is_null(form, field):
    """The only field is one that has no quotes even if it is empty."""
    return field is None and form.quoting > QUOTE_NONE


class _Writer:
    """Writes the fields of a row as a line."""

    __module__ = '_csv'
    __slots__ = ('_write', 'dialect')

    def __new__(cls, write, form):
        self = object.__new__(cls)
        self._write = write
        self.dialect = form
        return self

    def writerow(self, row, /):
        """Writes one row; answers what the file's write() has answered."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error('iterable expected, '
                        f'not {called(row):.200}') from None
        form = self.dialect
        texts = []
        is_bare = False
        for field in fields:
            text, is_bare = self._text(field)
            texts.append(text)
        if len(texts) == 1 and not texts[0] and is_bare:
            if form.quoting == QUOTE_NONE or (
                    version >= 313 and _is_null(form, field)):
                raise Error('single empty field record must be quoted')
            texts[0] = form.quotechar * 2
        return self._write(form.delimiter.join(texts) + form.lineterminator)

    def writerows(self, rows, /):
        """Writes each row."""
        for row in rows:
            self.writerow(row)

    def _text(self, field):
        """The field as it is written, and whether without quotes."""
        form = self.dialect
        quoting = form.quoting
        is_quoted = quoting == QUOTE_ALL
        if quoting == QUOTE_NONNUMERIC:
            is_quoted = not (isinstance(field, complex)
                             or hasattr(type(field), '__float__')
                             or hasattr(type(field), '__index__'))
        elif quoting > QUOTE_NONE:
            is_quoted = (isinstance(field, str) if quoting == QUOTE_STRINGS
                         else field is not None)
        if isinstance(field, str):
            text = field
        else:
            text = '' if field is None else str(field)
        if not text:
            if (version >= 313 and form.skipinitialspace
                    and form.delimiter == ' ' and not is_quoted):
                if quoting == QUOTE_NONE or (
                        field is None and quoting > QUOTE_NONE):
                    raise Error('empty field must be quoted if delimiter is a '
                                'space and skipinitialspace is true')
                is_quoted = True
            return (form.quotechar * 2 if is_quoted else ''), not is_quoted
        return self._escaped(text, is_quoted)

    def _escaped(self, text, is_quoted):
        form = self.dialect
        quote, escape = form.quotechar, form.escapechar
        special = form.lineterminator + form.delimiter
        special += (quote or '') + (escape or '')
        if version >= 313:
            special += '\r\n'
        letters = []
        for letter in text:
            if letter in special:
                needs_escape = form.quoting == QUOTE_NONE
                if not needs_escape and letter == quote:
                    if form.doublequote:
                        letters.append(quote)
                    else:
                        needs_escape = True
                elif not needs_escape and letter == escape:
                    needs_escape = True
                if not needs_escape:
                    is_quoted = True
                elif not escape:
                    raise Error('need to escape, but no escapechar set')
                else:
                    letters.append(escape)
            letters.append(letter)
        if (version >= 313 and text[0] == ' ' and form.skipinitialspace
                and form.quoting != QUOTE_NONE and form.delimiter == ' '):
            is_quoted = True
        text = ''.join(letters)
        return (quote + text + quote if is_quoted else text), not is_quoted


_Writer.__name__ = _Writer.__qualname__ = 'writer'


def writer(*args, **fmtparams):
    """What writes rows to a file, or to anything with a write()."""
    if 'dialect' in fmtparams:
        args += fmtparams.pop('dialect'),
    file, dialect = _given(args)
    write = getattr(file, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _form_of(dialect, fmtparams))


# --- rows with names ---------------------------------------------------------


class DictReader:
    """Makes a dict of each row; the first one may be the names."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None,
                 dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        answer = dict(zip(names, row))
        if len(row) > len(names):
            answer[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            answer[name] = self.restval
        return answer

    if version >= 312:
        from types import GenericAlias
        __class_getitem__ = classmethod(GenericAlias)
        del GenericAlias


class DictWriter:
    """Writes dicts, their values in the order of the names."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise',
                 dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' "
                             "or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, row):
        if self.extrasaction == 'raise':
            wrong = row.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' +
                                 ', '.join(repr(name) for name in wrong))
        return (row.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._values, rowdicts))

    if version >= 312:
        from types import GenericAlias
        __class_getitem__ = classmethod(GenericAlias)
        del GenericAlias


# --- what dialect a text has ------------------------------------------------


# A field in quotes with the sign before it and the one behind.
_QUOTED = (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)'
           r'(?P=delim)',
           r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)'
           r'(?P<delim>[^\w\n"\'])(?P<space> ?)',
           r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)'
           r'(?:$|\n)',
           r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)')


def _most(counts):
    return max(counts, key=counts.get) if counts else ''


class Sniffer:
    """Guesses which dialect a text is written in."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect that the text seems to have."""
        quote, doubled, delimiter, blank = self._guess_quote_and_delimiter(
            sample, delimiters)
        if not delimiter:
            delimiter, blank = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = blank
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        import re
        found = []
        for pattern in _QUOTED:
            found = list(re.finditer(pattern, data, re.DOTALL | re.MULTILINE))
            if found:
                break
        if not found:
            return '', False, None, 0
        quotes, signs, blanks = {}, {}, 0
        for one in found:
            parts = one.groupdict()
            quotes[parts['quote']] = quotes.get(parts['quote'], 0) + 1
            sign = parts.get('delim')
            if not sign:
                continue
            if delimiters is None or sign in delimiters:
                signs[sign] = signs.get(sign, 0) + 1
            blanks += parts['space'] != ''
        quote, sign = _most(quotes), _most(signs)
        blank = 0
        if sign:
            blank = signs[sign] == blanks
            if sign == '\n':  # a column alone
                sign = ''
        inner = re.compile(
            rf'(({re.escape(sign)})|^)\W*{quote}[^{re.escape(sign)}\n]*{quote}'
            rf'[^{re.escape(sign)}\n]*{quote}\W*(({re.escape(sign)})|$)',
            re.MULTILINE)
        return quote, bool(inner.search(data)), sign, blank

    def _guess_delimiter(self, data, delimiters):
        """The sign that is as often on nearly every line."""
        lines = [line for line in data.split('\n') if line]
        letters = [chr(code) for code in range(127)]
        size = min(10, len(lines))
        often = {}  # letter: {times on a line: lines}
        steady = {}  # letter: (times on a line, lines that have it so)
        likely = {}
        done, step = 0, 1
        start, end = 0, size
        while start < len(lines):
            step += 1
            for line in lines[start:end]:
                for letter in letters:
                    counts = often.setdefault(letter, {})
                    times = line.count(letter)
                    counts[times] = counts.get(times, 0) + 1
            for letter, counts in often.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    best = max(items, key=lambda item: item[1])
                    items.remove(best)
                    steady[letter] = (best[0], best[1] - sum(
                        item[1] for item in items))
                else:
                    steady[letter] = items[0]
            total = float(min(size * step, len(lines)))
            wanted = 1.0
            while not likely and wanted >= 0.9:
                for letter, (times, good) in steady.items():
                    if (times > 0 and good > 0 and good / total >= wanted
                            and (delimiters is None or letter in delimiters)):
                        likely[letter] = times, good
                wanted -= 0.01
            if len(likely) == 1:
                sign = list(likely)[0]
                return sign, self._has_blanks(lines, sign)
            start, end = end, end + size
        if not likely:
            return '', 0
        if len(likely) > 1:
            for sign in self.preferred:
                if sign in likely:
                    return sign, self._has_blanks(lines, sign)
        sign = max(likely, key=lambda letter: (likely[letter], letter))
        return sign, self._has_blanks(lines, sign)

    def _has_blanks(self, lines, sign):
        return lines[0].count(sign) == lines[0].count(sign + ' ')

    def has_header(self, sample):
        """Whether the first row seems to name the columns."""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for seen, row in enumerate(rows):
            if seen > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind_of(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0


def _kind_of(text):
    """complex for a number, else the length."""
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return complex

for _each in (field_size_limit, register_dialect, unregister_dialect,
              get_dialect, list_dialects, reader, writer):
    _each.__module__ = '_csv'
for _each, _name, _title in ((_Reader, 'reader', '_csv.reader'),
                             (_Writer, 'writer', '_csv.writer')):
    _each.__name__ = _each.__qualname__ = _name
    title(_each, _title)
title(Error, '_csv.Error')
in_c(field_size_limit, 'class')
for _each in reader, writer, register_dialect:
    in_c(_each, 'nameless unpacks')
for _each in (field_size_limit, unregister_dialect, get_dialect, list_dialects,
              _Reader, _Writer):
    in_c(_each)
