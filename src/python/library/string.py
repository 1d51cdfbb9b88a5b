"""Constants of characters, and templates."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords',
           'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
           'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital, and one blank between them."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


_FIRST = frozenset(ascii_letters + '_')
_NEXT = frozenset(ascii_letters + digits + '_')


def _name_at(text, at):
    """The name that begins at `at`; '' if there is none."""
    if text[at:at + 1] not in _FIRST:
        return ''
    end = at + 1
    while text[end:end + 1] in _NEXT:
        end += 1
    return text[at:end]


def _pattern_of(cls):
    import re
    mark, name = re.escape(cls.delimiter), cls.idpattern
    return re.compile(
        f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|'
        f'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))',
        cls.flags | re.VERBOSE)


class _Pattern:
    """Made when somebody asks: most texts are read without one."""

    def __get__(self, template, cls):
        return _pattern_of(cls)


class Template:
    """A text with $names in it."""

    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = _Pattern()

    def __init__(self, template):
        self.template = template

    def __init_subclass__(cls):
        super().__init_subclass__()
        import re
        if 'pattern' in cls.__dict__:
            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)
        else:
            cls.pattern = _pattern_of(cls)

    def _parts_by_pattern(self):
        at = 0
        for found in self.pattern.finditer(self.template):
            before = self.template[at:found.start()]
            name = found['named'] or found['braced']
            if name is not None:
                yield before, found[0], name
            elif found['escaped'] is not None:
                yield before, '$$', None
            elif found['invalid'] is not None:
                at = max(found.start('invalid') - 1, 0)
                yield before + found[0], None, at
            else:
                raise ValueError('Unrecognized named group in pattern',
                                 self.pattern)
            at = found.end()
        yield self.template[at:], '', None

    def _parts(self):
        """Texts and names: (text, name as it is written, name)."""
        if hasattr(self, 'pattern'):
            yield from self._parts_by_pattern()
            return
        text = self.template
        at = 0
        while True:
            mark = text.find('$', at)
            if mark < 0:
                yield text[at:], '', None
                return
            before = text[at:mark]
            if text[mark + 1:mark + 2] == '$':
                yield before, '$$', None
                at = mark + 2
                continue
            has_brace = text[mark + 1:mark + 2] == '{'
            name = _name_at(text, mark + 1 + has_brace)
            end = mark + 1 + has_brace + len(name)
            if not name or has_brace and text[end:end + 1] != '}':
                yield before + '$', None, mark
                at = mark + 1
                continue
            end += has_brace
            yield before, text[mark:end], name
            at = end

    def _refuse(self, at):
        before = self.template[:at]
        line = before.count('\n') + 1
        column = at - (before.rfind('\n') + 1) + 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col '
                         f'{column}')

    def _fill(self, mapping, keywords, is_safe):
        result = []
        for before, written, name in self._parts():
            result.append(before)
            if written is None:
                if not is_safe:
                    self._refuse(name)
            elif written == '$$' and name is None:
                result.append(self.delimiter)
            elif name is not None:
                try:
                    value = (keywords[name] if name in keywords
                             else mapping[name])
                except KeyError:
                    if not is_safe:
                        raise
                    value = written
                result.append(str(value))
        return ''.join(result)

    def substitute(self, mapping={}, /, **kws):
        """The text with values for the names."""
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        """The same; names without a value stay."""
        return self._fill(mapping, kws, True)

    def is_valid(self):
        """Whether substitute() finds nothing wrong with it."""
        return all(written is not None for _, written, _ in self._parts())

    def get_identifiers(self):
        """The names in it."""
        names = []
        for _, written, name in self._parts():
            if written and name is not None and name not in names:
                names.append(name)
        return names
