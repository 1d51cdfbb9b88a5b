"""What inspect tells of places: texts of functions and classes, frames."""

import linecache
import re
from _places import frame as _frame
from _places import passed as _passed
from _places import stack as _stack
from _taskarium import (is_coroutine, loaded, lookup, names_of, run,
                        unsupported, version)
from collections import namedtuple
from inspect import (Parameter, isclass, iscode, isframe, isfunction,
                     isgenerator, ismethod, ismodule, istraceback, signature,
                     unwrap)

# --- where a thing is written ------------------------------------------------

_SOURCES = 'module, class, method, function, traceback, frame, or code object'


def _code_of(object):
    """The code of what is not a class or a module."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    return object.f_code if isframe(object) else object


def getfile(object):
    """The name of the file where it is written."""
    if ismodule(object):
        file = getattr(object, '__file__', None)
        if file:
            return file
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        file = (names_of(object.__module__) or {}).get('__file__')
        if file:
            return file
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError(f'{_SOURCES} was expected, got {type(object).__name__}')


def getsourcefile(object):
    """The same: programs are nothing but texts here."""
    file = getfile(object)
    return file if linecache.getlines(file) else None


def getabsfile(object, _filename=None):
    """The same, from the root of all folders."""
    unsupported('inspect.getabsfile()', 'inspect.getfile()')


def getmodule(object, _filename=None):
    """The module that it is written in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return _module(object.__module__) if object.__module__ else None
    return _module('__main__') if iscode(_code_of(object)) else None


def _module(name):
    if name == '__main__':
        unsupported('the module __main__ as inspect.getmodule() gives it')
    return loaded(name)


_WORDS = re.compile(r'''
    (?P<space>[ \t\f]+) | (?P<comment>\#[^\n]*) | (?P<line>\\?\r?\n)
    | (?P<text>(?:[rRbBuUfF]{1,2})?(?:"""(?:\\.|[^\\])*?"""
        | \'\'\'(?:\\.|[^\\])*?\'\'\'
        | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'))
    | (?P<name>\w+) | (?P<open>[(\[{]) | (?P<close>[)\]}]) | (?P<other>.)
    ''', re.VERBOSE | re.DOTALL)


def _statements(lines):
    """(first word, column, index of the last line) of each logical line, and
    of each comment that has a line to itself."""
    row = column = depth = 0
    first = None
    for found in _WORDS.finditer(''.join(lines)):
        kind, text = found.lastgroup, found.group()
        if kind not in ('space', 'comment', 'line') and first is None:
            first = text, column
        if kind == 'comment' and first is None and not depth:
            yield '#', column, row
        depth += (kind == 'open') - (kind == 'close')
        if kind == 'line' and not text.startswith('\\') and depth <= 0:
            if first is not None:
                yield *first, row
            first = None
        if '\n' in text:
            row += text.count('\n')
            column = len(text) - text.rfind('\n') - 1
        else:
            column += len(text)
    if first is not None:
        yield *first, row


def getblock(lines):
    """The lines of the block that begins with the first one."""
    last, outer, inner = 0, None, None
    is_decorated = False
    for word, column, row in _statements(lines):
        if outer is None:
            if word == '#':
                continue
            last, is_decorated = row, word == '@'
            if not is_decorated:
                outer = column
                if word not in ('def', 'class', 'async'):
                    break
        elif word == '#':
            if inner is None or column >= inner:
                last = row if inner is not None else last
        elif column <= outer:
            break
        else:
            inner = column if inner is None else inner
            last = row
    return lines[:last + 1]


def _line_of_class(cls, lines):
    """The index of the line where a class begins, with its decorators."""
    above, decorators = [], None
    for word, column, row in _statements(lines):
        if word == '#':
            continue
        while above and above[-1][0] >= column:
            above.pop()
        begin = row if decorators is None else decorators
        decorators = begin if word == '@' else None
        found = re.match(r'\s*(?:async\s+)?(class|def)\s+(\w+)', lines[row])
        if word not in ('class', 'def', 'async') or not found:
            continue
        above.append((column, found[2] + '.<locals>' * (found[1] == 'def')))
        if (found[1] == 'class'
                and '.'.join([name for _, name in above]) == cls.__qualname__):
            return begin
    raise OSError('could not find class definition' if version < 313
                  else 'source code not available')


def findsource(object):
    """All lines of its file, and the index of the one where it begins."""
    file = getfile(object)
    lines = linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code' if iscode(_code_of(object))
                      and file[:1] + file[-1:] == '<>'
                      else 'source code not available')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        if version >= 313 and '__firstlineno__' in vars(object):
            return lines, object.__firstlineno__ - 1
        return lines, _line_of_class(object, lines)
    return lines, _code_of(object).co_firstlineno - 1


def getsourcelines(object):
    """Its lines, and the number of the first one."""
    object = unwrap(object)
    lines, at = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if (ismodule(object)
            or isframe(object) and object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """Its text."""
    return ''.join(getsourcelines(object)[0])


def indentsize(line):
    """By how many columns it is indented."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getcomments(object):
    """The comments right above it, or None."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        unsupported('inspect.getcomments() of a module')
    indent, found = indentsize(lines[at]), []
    while at and lines[at - 1].lstrip()[:1] == '#' \
            and indentsize(lines[at - 1]) == indent:
        at -= 1
        found.insert(0, lines[at].expandtabs().lstrip())
    return ''.join(found) or None


def getmodulename(path):
    """The name of the module that would lie at such a path, or None."""
    if not isinstance(path, (str, bytes)):
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        f'{type(path).__name__}')
    name = path.rpartition('/')[2]
    for end in ('.py', '.pyc'):
        if name.endswith(end):
            return name[:-len(end)]
    return None


# --- functions and classes ---------------------------------------------------

FullArgSpec = namedtuple(
    'FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, '
    'kwonlydefaults, annotations', module='inspect')


def getfullargspec(func):
    """The parameters of a callable, as a tuple with names."""
    try:
        given = signature(func, follow_wrapped=False)
    except (TypeError, ValueError):
        raise TypeError('unsupported callable') from None
    args, defaults, only, named, notes = [], [], [], {}, {}
    varargs = varkw = None
    if given.return_annotation is not given.empty:
        notes['return'] = given.return_annotation
    if ismethod(func):
        args.append(_code_of(func).co_varnames[0])
    for name, parameter in given.parameters.items():
        kind, default = parameter.kind, parameter.default
        if kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif kind is Parameter.VAR_KEYWORD:
            varkw = name
        elif kind is Parameter.KEYWORD_ONLY:
            only.append(name)
            if default is not Parameter.empty:
                named[name] = default
        else:
            args.append(name)
            if default is not Parameter.empty:
                defaults.append(default)
        if parameter.annotation is not Parameter.empty:
            notes[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, only,
                       named or None, notes)


def getcallargs(func, /, *positional, **named):
    """The values that its parameters would have in such a call."""
    if ismethod(func):
        func, positional = func.__func__, (func.__self__, *positional)
    try:
        bound = signature(func).bind(*positional, **named)
    except TypeError:
        func(*positional, **named)  # says why, in better words
        raise
    given = list(bound.arguments)
    bound.apply_defaults()
    parts = [], [], [], [], []  # as CPython puts them in
    for name, parameter in bound.signature.parameters.items():
        kind = parameter.kind
        if kind is Parameter.VAR_POSITIONAL:
            parts[1].append(name)
        elif kind is Parameter.VAR_KEYWORD:
            parts[1].append(name)
        elif name in named:
            continue
        elif name in given:
            parts[0].append(name)
        else:
            parts[4 if kind is Parameter.KEYWORD_ONLY else 3].append(name)
    parts[2].extend([name for name in named
                     if name in bound.signature.parameters])
    return {name: bound.arguments[name] for part in parts for name in part}


def getmro(cls):
    """The classes in which its attributes are looked for."""
    return cls.__mro__


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound',
                         module='inspect')


def getclosurevars(func):
    """The names that it takes from elsewhere."""
    unsupported('inspect.getclosurevars()', 'func.__closure__')


def getattr_static(obj, attr, default=Parameter.empty):
    """What lies there, without asking any descriptor."""
    kept = {} if isclass(obj) else getattr(obj, '__dict__', {})
    found = lookup(obj if isclass(obj) else type(obj), attr)
    if isinstance(kept, dict) and attr in kept:
        if not (hasattr(type(found), '__get__')
                and hasattr(type(found), '__set__')):
            return kept[attr]
    if found is not None:
        return found
    if default is not Parameter.empty:
        return default
    raise AttributeError(attr)


def getclasstree(classes, unique=False):
    """The classes as lists within lists, each behind its base."""
    below, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            children = below.setdefault(parent, [])
            if cls not in children:
                children.append(cls)
            if unique and parent in classes:
                break
        else:
            if not cls.__bases__ and cls not in roots:
                roots.append(cls)
    for parent in below:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, below, None)


def walktree(classes, children, parent):
    """A part of what getclasstree() gives."""
    found = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


# --- what runs ---------------------------------------------------------------

def _locals_of(frame):
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    """The variables of a generator that waits."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """The variables of a coroutine that waits."""
    if not is_coroutine(coroutine):
        raise TypeError(f'{coroutine!r} is not a Python coroutine')
    return _locals_of(coroutine.cr_frame)


def currentframe():
    """The frame that asks."""
    return _frame(0, 'inspect.currentframe()')


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals',
                     module='inspect')
Arguments = namedtuple('Arguments', 'args, varargs, varkw', module='inspect')


def getargs(co):
    """The names of the parameters of some code."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names, count = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & 4:
        varargs = names[count]
        count += 1
    if co.co_flags & 8:
        varkw = names[count]
    count = co.co_argcount + co.co_kwonlyargcount
    return Arguments(list(names[:count]), varargs, varkw)


def getargvalues(frame):
    """The parameters of a frame's function, and their values."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


class _Positions(namedtuple('Positions', 'lineno end_lineno col_offset '
                            'end_col_offset', module='dis')):
    __slots__ = ()


_Positions.__name__ = _Positions.__qualname__ = 'Positions'
_Positions.__module__ = 'dis'


def _with_positions(name, fields):
    """A tuple with names that has one attribute more."""
    bare = namedtuple('_' + name, fields, module='inspect')
    names = {'bare': bare}
    given = ', '.join(bare._fields)
    run(f'def __new__(cls, {given}, *, positions=None):\n'
        f'    made = bare.__new__(cls, {given})\n'
        '    made.positions = positions\n'
        '    return made\n', names)
    __new__ = names['__new__']
    __new__.__qualname__ = name + '.__new__'

    def __repr__(self):
        told = ', '.join([f'{field}={getattr(self, field)!r}'
                          for field in (*bare._fields, 'positions')])
        return f'{name}({told})'
    return type(name, (bare,), {'__module__': 'inspect', '__new__': __new__,
                                '__repr__': __repr__})


Traceback = _with_positions(
    'Traceback', 'filename lineno function code_context index')
FrameInfo = _with_positions('FrameInfo', ('frame', *Traceback._fields))


def _told(filename, line, function, context, positions):
    lines, index = None, None
    if context > 0:
        everything = linecache.getlines(filename)
        if everything:
            start = line - 1 - context // 2
            start = max(0, min(start, len(everything) - context))
            lines = everything[start:start + context]
            index = line - 1 - start
    return Traceback(filename, line, function, lines, index,
                     positions=positions)


def _as_positions(place):
    file, line, end_line, column, end_column, name = place
    return _Positions(line, end_line, column, end_column)


def getframeinfo(frame, context=1):
    """The place where a frame or a traceback stands."""
    if istraceback(frame):
        place = _passed(frame)[0]
        return _told(place[0], place[1], place[5], context,
                     _as_positions(place))
    lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    code, at, positions = frame.f_code, currentframe(), None
    for place in _stack():
        if at is frame:
            positions = _as_positions(place)
        at = at.f_back if at is not None else None
    return _told(code.co_filename, lineno, code.co_name, context, positions)


def getlineno(frame):
    """The line where it stands."""
    return frame.f_lineno


def _info(frame, told):
    return FrameInfo(frame, *told, positions=told.positions)


def getouterframes(frame, context=1):
    """The frame and all that called it, innermost first."""
    found = []
    while frame:
        found.append(_info(frame, getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames that an exception came by, outermost first."""
    found = []
    while tb:
        told = getframeinfo(tb, context)
        found.append(_info(tb.tb_frame, told))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frames of all calls that are under way, innermost first."""
    for level in range(len(_stack())):
        _frame(level, "inspect.stack() past the library's frames")
    return getouterframes(currentframe(), context)


def trace(context=1):
    """The frames that the exception being handled came by."""
    from sys import exc_info
    return getinnerframes(exc_info()[2], context)

__name__ = 'inspect'    # where all of this is found
