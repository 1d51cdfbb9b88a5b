"""What a program should know of, though nothing has failed."""

import sys
from _places import caller
from _taskarium import in_c, place, loaded, unsupported, version

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning',
           'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']
if version >= 313:
    __all__.append('deprecated')

_ACTIONS = ('default', 'error', 'ignore', 'always', 'module', 'once')

filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
defaultaction = 'default'
onceregistry = {}
_changes = _first_change = 1
_unawaited_registry = {}


class WarningMessage:
    """One warning, with where it was given."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file',
                        'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None,
                 line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, '
                f'category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, '
                f'line : {self.line!r}}}')


class _HintedMessage(WarningMessage):
    """Told while it can still be said how to learn where it was made."""


_HintedMessage.__name__ = _HintedMessage.__qualname__ = 'WarningMessage'


# --- how it looks ------------------------------------------------------------


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    if line is None:
        from linecache import getline
        line = getline(filename, lineno)
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    line = line.strip()
    return f'{text}  {line}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default to sys.stderr."""
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _show(message):
    """Both functions may have been replaced by the program."""
    if showwarning is not _showwarning_orig:
        showwarning(message.message, message.category, message.filename,
                    message.lineno, message.file, message.line)
        return
    file = message.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = formatwarning(message.message, message.category, message.filename,
                         message.lineno, message.line)
    if (isinstance(message, _HintedMessage)
            and formatwarning is _formatwarning_orig):
        text += (f'{message.category.__name__}: Enable tracemalloc to get the '
                 'object allocation traceback\n')
    file.write(text)


_showwarnmsg_impl = _show

# --- filters -----------------------------------------------------------------


def _add(item, append):
    global _changes
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changes += 1


def filterwarnings(action, message='', category=Warning, module='', lineno=0,
                   append=False):
    """Says what becomes of warnings whose text and module look so."""
    if version >= 312:
        if action not in _ACTIONS:
            raise ValueError(f'invalid action: {action!r}')
        if not isinstance(message, str):
            raise TypeError('message must be a string')
        if not isinstance(category, type) or not issubclass(category, Warning):
            raise TypeError('category must be a Warning subclass')
        if not isinstance(module, str):
            raise TypeError('module must be a string')
        if not isinstance(lineno, int):
            raise TypeError('lineno must be an int')
        if lineno < 0:
            raise ValueError('lineno must be an int >= 0')
    else:
        assert action in _ACTIONS, f'invalid action: {action!r}'
        assert isinstance(message, str), 'message must be a string'
        assert isinstance(category, type), 'category must be a class'
        assert issubclass(category, Warning), (
            'category must be a Warning subclass')
        assert isinstance(module, str), 'module must be a string'
        assert isinstance(lineno, int) and lineno >= 0, (
            'lineno must be an int >= 0')
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Says what becomes of all warnings of a class."""
    if version >= 312:
        if action not in _ACTIONS:
            raise ValueError(f'invalid action: {action!r}')
        if not isinstance(lineno, int):
            raise TypeError('lineno must be an int')
        if lineno < 0:
            raise ValueError('lineno must be an int >= 0')
    else:
        assert action in _ACTIONS, f'invalid action: {action!r}'
        assert isinstance(lineno, int) and lineno >= 0, (
            'lineno must be an int >= 0')
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Forgets what was said of them."""
    global _changes
    filters[:] = []
    _changes += 1


def _filters_mutated():
    global _changes
    _changes += 1


def _fits(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _action_for(category, text, module, lineno):
    for action, message, kind, where, line in filters:
        if (_fits(message, text) and issubclass(category, kind)
                and _fits(where, module) and (line == 0 or lineno == line)):
            return action
    return defaultaction


# --- warning -----------------------------------------------------------------


def warn_explicit(message, category, filename, lineno, module=None,
                  registry=None, module_globals=None, source=None):
    """Warns of what stands on that line."""
    _warn_explicit(message, category, filename, lineno, module, registry,
                   source, WarningMessage)


def _warn_explicit(message, category, filename, lineno, module, registry,
                   source, kind):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _changes:
        registry.clear()
        registry['version'] = _changes
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action_for(category, text, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        wide = text, category, 0
        if registry.get(wide):
            return
        registry[wide] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always':
        raise RuntimeError(f'Unrecognized action ({action!r}) in '
                           'warnings.filters:\n '
                           f'{(action, None, category, None, 0)}')
    _show(kind(message, category, filename, lineno, None, None, source))


def _warn_at(message, category, place, source=None):
    if place is None:
        names, filename, lineno = {}, 'sys', 1
        module = 'sys'
    else:
        names, filename, lineno = place
        module = names.get('__name__') or '<string>'
    warn_explicit(message, category, filename, lineno, module,
                  names.setdefault('__warningregistry__', {}), names, source)


def _category_of(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass, '
                        f"not '{type(category).__name__}'")
    return category


def _warn(message, category=None, stacklevel=1, source=None):
    _warn_at(message, _category_of(message, category),
             caller(max(stacklevel, 1) - 1), source)


if version < 312:
    def warn(message, category=None, stacklevel=1, source=None):
        """Warns of the code that calls this."""
        _warn(message, category, stacklevel, source)
else:
    def warn(message, category=None, stacklevel=1, source=None, *,
             skip_file_prefixes=()):
        """Warns of the code that calls this."""
        if skip_file_prefixes:
            unsupported('skip_file_prefixes of warnings.warn()')
        _warn(message, category, stacklevel, source)


def _warn_program(message, category):
    """Warns of the program's code that uses the library."""
    _warn_at(message, category, caller(0))


def _warn_compiled(filename, given):
    """Of a text that has been compiled; what is raised is a SyntaxError."""
    for text, line, is_deprecation in given:
        category = DeprecationWarning if is_deprecation else SyntaxWarning
        try:
            warn_explicit(text, category, filename, line)
            continue
        except category:
            pass
        raise SyntaxError(text, (filename, line, None, None))


def _warn_unawaited(message, filename, lineno, has_hint, source):
    """Of a coroutine; no file: where no Python runs."""
    place = caller(0) if lineno else None
    names = place[0] if place else {'__warningregistry__': _unawaited_registry}
    if filename is None:
        filename, lineno = ('<sys>', 0) if version >= 313 else ('sys', 1)
    _warn_explicit(message, RuntimeWarning, filename, lineno,
                   names.get('__name__', 'sys'),
                   names.setdefault('__warningregistry__', {}), source,
                   _HintedMessage if has_hint else WarningMessage)


def _warn_library(message, category, module):
    """Warns of a line of that module's text in CPython, which is not here."""
    action = _action_for(category, message, module, 0)
    if action == 'error':
        raise category(message)
    if action == 'ignore':
        return
    if _show is not _showwarnmsg_impl:  # nobody sees the line
        _show(WarningMessage(message=category(message), category=category,
                             filename=f'{module}.py', lineno=1))
    else:
        unsupported('a warning of the lines of %s', None, module)


class catch_warnings:
    """What is said of warnings inside is forgotten behind it."""

    def __init__(self, *, record=False, module=None, action=None,
                 category=Warning, lineno=0, append=False):
        self._record = record
        self._module = module or loaded('warnings')
        self._entered = False
        self._filter = (None if action is None
                        else (action, category, lineno, append))

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not loaded('warnings'):
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global filters, _changes, showwarning, _show
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._before = filters, showwarning, _show
        filters = filters[:]
        _changes += 1
        log = None
        if self._record:
            log = []
            _show = log.append
            showwarning = _showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, _changes, showwarning, _show
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _show = self._before
        _changes += 1


if version >= 313:
    class deprecated:
        """Marks a class or function that is not to be used any more."""

        def __init__(self, message, /, *, category=DeprecationWarning,
                     stacklevel=1):
            if not isinstance(message, str):
                raise TypeError('Expected an object of type str for '
                                f"'message', not {type(message).__name__!r}")
            self.message = message
            self.category = category
            self.stacklevel = stacklevel

        def __call__(self, arg, /):
            if self.category is None:
                arg.__deprecated__ = self.message
                return arg
            if isinstance(arg, type):
                return self._mark_class(arg)
            if not callable(arg):
                raise TypeError('@deprecated decorator with non-None category '
                                'must be applied to a class or callable, not '
                                f'{arg!r}')
            return self._mark_function(arg)

        def _tell(self):
            _warn(self.message, self.category, self.stacklevel)

        def _mark_function(self, arg):
            from functools import wraps
            from inspect import iscoroutinefunction, markcoroutinefunction

            @wraps(arg)
            def wrapper(*args, **kwargs):
                self._tell()
                return arg(*args, **kwargs)
            if iscoroutinefunction(arg):
                wrapper = markcoroutinefunction(wrapper)
            arg.__deprecated__ = wrapper.__deprecated__ = self.message
            return wrapper

        def _mark_class(self, arg):
            from functools import wraps
            make = arg.__new__

            @wraps(make)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    self._tell()
                if make is not object.__new__:
                    return make(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f'{cls.__name__}() takes no arguments')
                return make(cls)

            arg.__new__ = staticmethod(__new__)
            inherit = arg.__init_subclass__

            @wraps(inherit)
            def __init_subclass__(*args, **kwargs):
                self._tell()
                return inherit(*args, **kwargs)
            arg.__init_subclass__ = __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = self.message
            __init_subclass__.__deprecated__ = self.message
            return arg

place('_warnings', warn, warn_explicit)
in_c(warn)
in_c(warn_explicit)
