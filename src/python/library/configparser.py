"""Settings in sections, as .ini files have them."""

import re
from _config_errors import (MAX_INTERPOLATION_DEPTH, DuplicateOptionError,
                            DuplicateSectionError, Error,
                            InterpolationDepthError, InterpolationError,
                            InterpolationMissingOptionError,
                            InterpolationSyntaxError,
                            MissingSectionHeaderError,
                            MultilineContinuationError, NoOptionError,
                            NoSectionError, ParsingError)
from _taskarium import unsupported, version
from collections import ChainMap
from collections.abc import MutableMapping
from functools import partial

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError',
           'NoOptionError', 'InterpolationError', 'InterpolationDepthError',
           'InterpolationMissingOptionError', 'InterpolationSyntaxError',
           'ParsingError', 'MissingSectionHeaderError', 'ConfigParser',
           'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH')
if version < 312:
    __all__ = [*__all__[:11], 'SafeConfigParser', *__all__[11:15],
               'LegacyInterpolation', *__all__[15:]]
elif version < 313:
    __all__ = (*__all__[:15], 'LegacyInterpolation', *__all__[15:])
else:
    __all__ = (*__all__[:10], 'MultilineContinuationError', *__all__[10:],
               'UNNAMED_SECTION')

DEFAULTSECT = 'DEFAULT'


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()
if version < 313:
    del MultilineContinuationError

# --- values that refer to others ---------------------------------------------


class Interpolation:
    """Values as they are written."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Referring(Interpolation):
    """What the two kinds share; each has a `_mark`, a pattern of references,
    the `_hint` of an error, and says what a reference means."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._KEYCRE.sub('', value.replace(self._mark * 2, ''))
        if self._mark in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at '
                             f'position {rest.find(self._mark)}')
        return value

    def _filled(self, parser, option, text, section, known, depth):
        whole = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, whole)
        done = []
        mark = self._mark
        while text:
            before, found, after = text.partition(mark)
            done.append(before)
            if not found:
                break
            text = mark + after
            if after[:1] == mark:
                done.append(mark)
                text = text[2:]
                continue
            if after[:1] != self._opens:
                raise InterpolationSyntaxError(
                    option, section, f'{self._hint}, found: {text!r}')
            match = self._KEYCRE.match(text)
            if match is None:
                raise InterpolationSyntaxError(
                    option, section,
                    f'bad interpolation variable reference {text!r}')
            text = text[match.end():]
            place, name, value, around = self._meaning(
                parser, option, section, known, match[1], whole, text)
            if mark in value:
                value = self._filled(parser, name, value, place, around(),
                                     depth + 1)
            done.append(value)
        return ''.join(done)


class BasicInterpolation(_Referring):
    """%(name)s is another option of the section, or of DEFAULT."""

    _KEYCRE = re.compile(r'%\(([^)]+)\)s')
    _mark = '%'
    _opens = '('
    _hint = "'%' must be followed by '%' or '('"

    def _meaning(self, parser, option, section, known, name, whole, rest):
        name = parser.optionxform(name)
        try:
            return section, option, known[name], lambda: known
        except KeyError:
            raise InterpolationMissingOptionError(option, section, whole,
                                                  name) from None


class ExtendedInterpolation(_Referring):
    """${name} or ${section:name} is another option."""

    _KEYCRE = re.compile(r'\$\{([^}]+)\}')
    _mark = '$'
    _opens = '{'
    _hint = "'$' must be followed by '$' or '{'"

    def _meaning(self, parser, option, section, known, name, whole, rest):
        path = name.split(':')
        if len(path) > 2:
            raise InterpolationSyntaxError(
                option, section, f"More than one ':' found: {rest!r}")
        place = section if len(path) == 1 else path[0]
        path[-1] = parser.optionxform(path[-1])
        try:
            value = (known[path[0]] if len(path) == 1
                     else parser.get(place, path[1], raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(
                option, section, whole, ':'.join(path)) from None
        return (place, path[-1], value,
                lambda: dict(parser.items(place, raw=True)))


# --- reading -----------------------------------------------------------------


class _Reading:
    """A source being read into a parser, line by line."""

    def __init__(self, parser, name):
        self.parser = parser
        self.name = name
        self.seen = set()
        self.section = self.values = self.option = None
        self.indent = 0
        self.error = None

    def uncommented(self, line):
        """The line without its comment, and whether it had one."""
        parser = self.parser
        start = None
        for prefix in parser._inline_comment_prefixes:
            at = line.find(prefix)
            while at > 0 and not line[at - 1].isspace():
                at = line.find(prefix, at + 1)
            if at >= 0 and (start is None or at < start):
                start = at
        if line.strip().startswith(parser._comment_prefixes or ('\n',)):
            start = 0
        return line[:start].strip(), start is not None

    def take(self, number, line):
        text, has_comment = self.uncommented(line)
        if not text:
            self.take_empty(has_comment)
            return
        indent = len(line) - len(line.lstrip())
        if self.values is not None and self.option and indent > self.indent:
            if self.values[self.option] is None and version >= 313:
                raise MultilineContinuationError(self.name, number, line)
            self.values[self.option].append(text)
            return
        self.indent = indent
        if self.values is None and self.parser._allow_unnamed:
            self.enter(UNNAMED_SECTION, number)
        header = self.parser.SECTCRE.match(text)
        if header:
            self.enter(header['header'], number)
        elif self.values is None:
            raise MissingSectionHeaderError(self.name, number, line)
        else:
            self.take_option(number, line, text)

    def take_empty(self, has_comment):
        if not self.parser._empty_lines_in_values:
            self.indent = float('inf')
        elif (not has_comment and self.values is not None and self.option
                and self.values[self.option] is not None):
            self.values[self.option].append('')

    def enter(self, section, number):
        parser = self.parser
        self.section = section
        self.option = None
        if section in parser._sections:
            if parser._strict and section in self.seen:
                raise DuplicateSectionError(section, self.name, number)
        elif section == parser.default_section:
            self.values = parser._defaults
            return
        else:
            parser._add(section)
        self.values = parser._sections[section]
        self.seen.add(section)

    def take_option(self, number, line, text):
        match = self.parser._optcre.match(text)
        if not match or not match['option']:
            if self.error is None:
                self.error = ParsingError(self.name)
            self.error.append(number, line if version >= 313 else repr(line))
            if not match:
                return
        name = self.parser.optionxform(match['option'].rstrip())
        if self.parser._strict and (self.section, name) in self.seen:
            raise DuplicateOptionError(self.section, name, self.name, number)
        self.seen.add((self.section, name))
        self.option = name
        value = match['value']
        self.values[name] = None if value is None else [value.strip()]


# --- parsers -----------------------------------------------------------------


class RawConfigParser(MutableMapping):
    """Sections of options, whose values do not refer to others."""

    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    OPTCRE = re.compile(r'(?P<option>.*?)\s*(?P<vi>=|:)\s*(?P<value>.*)$')
    OPTCRE_NV = re.compile(
        r'(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))?$')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True,
                 empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET,
                 allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        if self._delimiters != ('=', ':'):
            signs = '|'.join(map(re.escape, self._delimiters))
            self._optcre = re.compile(self._optcre.pattern.replace(
                '=|:', signs))
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self._allow_unnamed = allow_unnamed_section
        self.default_section = default_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        self._interpolation = (Interpolation() if interpolation is None
                               else interpolation)
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of '
                            'Interpolation; got an object of type '
                            f'{type(self._interpolation)}')
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _add(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections; DEFAULT is none of them."""
        return list(self._sections)

    def add_section(self, section):
        """A new section, which must not be there yet."""
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._add(section)

    def has_section(self, section):
        """Is there such a section? DEFAULT is none."""
        return section in self._sections

    def _own(self, section):
        """The values of a section itself."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        """The names that a section has, those of DEFAULT last."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        """Read files."""
        unsupported('a configuration from a file', 'read_string(text)')

    def read_file(self, f, source=None):
        """Read lines, of a stream or a list."""
        if source is None:
            source = getattr(f, 'name', '<???>')
        reading = _Reading(self, source)
        try:
            for number, line in enumerate(f, 1):
                reading.take(number, line)
        except Error:
            if version >= 313:
                self._join_lines()
            raise
        self._join_lines()
        if reading.error is not None:
            raise reading.error

    def _join_lines(self):
        for section, values in ((self.default_section, self._defaults),
                                *self._sections.items()):
            for name, value in values.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                values[name] = self._interpolation.before_read(
                    self, section, name, value)

    def read_string(self, string, source='<string>'):
        """Read a text."""
        from io import StringIO
        self.read_file(StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Read dicts, one for each section."""
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option, with what it refers to filled in."""
        try:
            known = self._around(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in known:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = known[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value,
                                              known)

    def _around(self, section, vars):
        """All values that count in a section, the nearest first."""
        if section in self._sections:
            own = self._sections[section]
        elif section == self.default_section:
            own = {}
        else:
            raise NoSectionError(section)
        given = {self.optionxform(key): None if value is None else str(value)
                 for key, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None,
                  fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars,
                                 **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None,
               fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars,
                              fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None,
                 fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars,
                              fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None,
                   fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean,
                              raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Names and values of a section; without one, all sections."""
        if section is _UNSET:
            return super().items()
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        known = {**self._defaults, **self._sections.get(section, {})}
        names = list(known)
        for key, value in (vars or {}).items():
            known[self.optionxform(key)] = value
        return [(name, known[name] if raw else self._interpolation.before_get(
            self, section, name, known[name], known)) for name in names]

    def popitem(self):
        """The first section, which is taken out."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        """Has the section, or DEFAULT, such an option?"""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (
            option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        """Give an option a value."""
        if value:
            value = self._interpolation.before_set(self, section, option,
                                                   value)
        self._own(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write it all as it can be read."""
        sign = self._delimiters[0]
        if space_around_delimiters:
            sign = f' {sign} '
        if self._defaults:
            self._write_section(fp, self.default_section,
                                self._defaults.items(), sign)
        names = sorted(self._sections, key=lambda name:
                       name is not UNNAMED_SECTION)
        for name in names:
            self._write_section(fp, name, self._sections[name].items(), sign)

    def _write_section(self, fp, section_name, section_items, delimiter):
        if section_name is not UNNAMED_SECTION:
            fp.write(f'[{section_name}]\n')
        for key, value in section_items:
            value = self._interpolation.before_write(self, section_name, key,
                                                     value)
            if value is None and self._allow_no_value:
                fp.write(f'{key}\n')
            else:
                value = str(value).replace('\n', '\n\t')
                fp.write(f'{key}{delimiter}{value}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        """Take an option away; was it there?"""
        values = self._own(section)
        option = self.optionxform(option)
        if option not in values:
            return False
        del values[option]
        return True

    def remove_section(self, section):
        """Take a section away; was it there?"""
        if section not in self._sections:
            return False
        del self._sections[section]
        del self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def _check_texts(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and (value or not self._allow_no_value):
            raise TypeError('option values must be strings')

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections of options, whose values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Give an option a value, which must be a text."""
        self._check_texts(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """A new section, whose name must be a text."""
        self._check_texts(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        kept = self._interpolation
        self._interpolation = Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SectionProxy(MutableMapping):
    """A section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, 'get' + conv,
                    partial(self.get, _impl=getattr(parser, 'get' + conv)))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check_texts(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name == self._parser.default_section:
            return self._parser.defaults()
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None,
            **kwargs):
        """The value of an option, `fallback` if there is none."""
        return (_impl or self._parser.get)(self._name, option, raw=raw,
                                           vars=vars, fallback=fallback,
                                           **kwargs)


class ConverterMapping(MutableMapping):
    """What makes values of texts: `x` is the method `getx`."""

    GETTERCRE = re.compile('^get(?P<name>.+)$')

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for name in dir(parser):
            match = self.GETTERCRE.match(name)
            if match and callable(getattr(parser, name)):
                self._data[match['name']] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        method = partial(self._parser._get_conv, conv=value)
        method.converter = value
        setattr(self._parser, 'get' + key, method)
        for proxy in self._parser.values():
            setattr(proxy, 'get' + key, partial(proxy.get, _impl=method))

    def __delitem__(self, key):
        if not key or not isinstance(key, str):
            raise KeyError(key)
        del self._data[key]
        for holder in (self._parser, *self._parser.values()):
            if 'get' + key in holder.__dict__:
                delattr(holder, 'get' + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


if version < 313:
    class LegacyInterpolation(Interpolation):
        """The way of old."""

        def __init__(self, *args, **kwargs):
            unsupported('configparser.LegacyInterpolation',
                        'BasicInterpolation()')

if version < 312:
    class SafeConfigParser(ConfigParser):
        """The name that ConfigParser had."""

        def __init__(self, *args, **kwargs):
            unsupported('configparser.SafeConfigParser', 'ConfigParser()')
