"""Of configparser: what can go wrong."""

from _taskarium import place, version

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """What all errors of this module are."""

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


def _found_at(kind, what, source, lineno):
    """Where something stands for the second time."""
    if source is None:
        return f'{kind.capitalize()} {what} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {kind} {what} already exists'


class NoSectionError(Error):
    """There is no section of that name."""

    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_found_at('section', repr(section), source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option is there twice in a section."""

    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_found_at('option',
                                   f'{option!r} in section {section!r}',
                                   source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """The section has no option of that name."""

    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value refers to others in a way that does not work."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to one that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, (
            f'Bad value substitution: option {option!r} in section '
            f'{section!r} contains an interpolation key {reference!r} which '
            f'is not a valid option name. Raw value: {rawval!r}'))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference is not written as one."""


class InterpolationDepthError(InterpolationError):
    """References go on and on."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, (
            f'Recursion limit exceeded in value substitution: option '
            f'{option!r} in section {section!r} contains an interpolation key '
            f'which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. '
            f'Raw value: {rawval!r}'))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are neither sections nor options."""

    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        shown = line if version < 313 else repr(line)
        self.message += f'\n\t[line {lineno:2d}]: {shown}'

    def combine(self, others):
        """With the lines of the others."""
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


def _tell_line(error, message, filename, lineno, line):
    Error.__init__(error, f'{message}\nfile: {filename!r}, line: {lineno}\n'
                          f'{line!r}')
    error.source = filename
    error.lineno = lineno
    error.line = line
    error.args = (filename, lineno, line)


class MissingSectionHeaderError(ParsingError):
    """An option stands before any section."""

    def __init__(self, filename, lineno, line):
        _tell_line(self, 'File contains no section headers.', filename,
                   lineno, line)


class MultilineContinuationError(ParsingError):
    """A line goes on with an option that has no value."""

    def __init__(self, filename, lineno, line):
        _tell_line(self, 'Key without value continued with an indented line.',
                   filename, lineno, line)


place('configparser', Error, NoSectionError, DuplicateSectionError,
      DuplicateOptionError, NoOptionError, InterpolationError,
      InterpolationMissingOptionError, InterpolationSyntaxError,
      InterpolationDepthError, ParsingError, MissingSectionHeaderError,
      MultilineContinuationError)
if version < 313:
    del ParsingError.combine
