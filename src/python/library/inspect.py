"""What can be asked of functions, classes and coroutines."""

from _taskarium import (evaluate, has, is_awaitable, is_coroutine, is_text,
                        lookup, names_of, unsupported, version)
from abc import ABCMeta
from functools import partial, partialmethod
from keyword import iskeyword
from types import (BuiltinFunctionType, CodeType, DynamicClassAttribute,
                   FrameType, FunctionType, GeneratorType, GenericAlias,
                   GetSetDescriptorType, MappingProxyType,
                   MemberDescriptorType,
                   MethodDescriptorType, MethodType, MethodWrapperType,
                   ModuleType, TracebackType, WrapperDescriptorType)

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

# --- what a thing is ---------------------------------------------------------

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method bound to an object."""
    return isinstance(object, MethodType) and not isbuiltin(object)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, FunctionType)


def ismethoddescriptor(object):
    """Whether it becomes a method when an object is asked for it, but is no
    function of Python."""
    _see_kind(object)
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if version >= 313 and isinstance(object, partial):
        return False
    cls = type(object)
    return (hasattr(cls, '__get__') and not hasattr(cls, '__set__')
            and (version < 313 or not hasattr(cls, '__delete__')))


def isdatadescriptor(object):
    """Whether it has a say in how an attribute is set."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Whether it is a slot of a class."""
    return isinstance(object, MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether it is an attribute that a builtin type computes."""
    return isinstance(object, GetSetDescriptorType)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return is_coroutine(object)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    from types import AsyncGeneratorType
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    """Whether `await` takes it."""
    return is_awaitable(object) or has(type(object), '__await__')


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, FrameType)


def iscode(object):
    """Whether it is code."""
    return isinstance(object, CodeType)


def isbuiltin(object):
    """Whether it is a function or a bound method that is not of Python."""
    _see_kind(object)
    return isinstance(object, BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a special method of a builtin, bound to an object."""
    _see_kind(object)
    return isinstance(object, MethodWrapperType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isinstance(object, _Lacking) or isbuiltin(object)
            or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Whether it is a class that still has abstract methods."""
    return (isinstance(object, ABCMeta)
            and bool(getattr(object, '__abstractmethods__', ())))


# --- what a function makes ---------------------------------------------------

def _inner(function):
    """The function under bound methods and partials."""
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, partial):
            function = function.func
        else:
            method = getattr(function, '__partialmethod__',
                             getattr(function, '_partialmethod', None))
            if not isinstance(method, partialmethod):
                return function
            function = method.func


# Of those that are C here, the ones that make coroutines.
_ASYNC = {'__aenter__', '__aexit__', 'shutdown_asyncgens',
          'shutdown_default_executor', 'sleep'}


def _has_flag(function, flag):
    function = _inner(function)
    if is_text(function):
        return flag == CO_COROUTINE and function.__name__ in _ASYNC
    return ((isfunction(function) or _is_like_a_function(function))
            and bool(function.__code__.co_flags & flag))


def isgeneratorfunction(obj):
    """Whether its calls make generators."""
    return _has_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Makes iscoroutinefunction say yes to a function."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


if version < 312:
    del markcoroutinefunction


def iscoroutinefunction(obj):
    """Whether its calls make coroutines."""
    if _has_flag(obj, CO_COROUTINE):
        return True
    mark = getattr(_inner(obj), '_is_coroutine_marker', None)
    return mark is _is_coroutine_mark


def isasyncgenfunction(obj):
    """Whether its calls make asynchronous generators."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


# --- texts -------------------------------------------------------------------

def cleandoc(doc):
    """The text of a docstring without the indentation that its lines
    share."""
    lines = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip(' ' if version >= 313 else None))
               for line in lines[1:] if line.strip(
                   ' ' if version >= 313 else None)]
    margin = min(indents, default=0)
    lines = ([lines[0].lstrip(' ' if version >= 313 else None)]
             + [line[margin:] for line in lines[1:]])
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(thing):
    """The docstring of what a method or a property overrides."""
    if isclass(thing):
        for base in thing.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(thing):
        owner = thing.__self__
        name = thing.__func__.__name__
        mro = (owner if isclass(owner) else type(owner)).__mro__
    elif isfunction(thing):
        name = thing.__name__
        owner = _owner_of(thing)
        if owner is None:
            return None
        mro = owner.__mro__
    else:
        return None
    for base in mro:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    """The class in whose body a function was defined."""
    names = names_of(function.__module__)
    owner = None
    for name in function.__qualname__.split('.')[:-1]:
        owner = names.get(name) if owner is None and names else getattr(
            owner, name, None)
        if owner is None:
            return None
    return owner if isclass(owner) else None


def getdoc(object):
    """The docstring, without its indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def formatannotation(annotation, base_module=None):
    """The text of an annotation in a signature."""
    if getattr(annotation, '__module__', None) == 'typing':
        return _without_typing(repr(annotation))
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _without_typing(text):
    """Takes "typing." off the dotted names that begin with it."""
    parts = text.split('typing.')
    result = parts[0]
    for part in parts[1:]:
        last = result[-1:]
        if last == '.' or last == '_' or last.isalnum():
            result += 'typing.'
        result += part
    return result


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, function or module itself."""
    if isclass(obj):
        found = obj.__dict__.get('__annotations__', None)
        own = names_of(obj.__module__)
        inner = dict(obj.__dict__)
    elif isinstance(obj, ModuleType):
        found = getattr(obj, '__annotations__', None)
        own, inner = names_of(obj.__name__), None
    elif callable(obj):
        found = getattr(obj, '__annotations__', None)
        own, inner = getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(found)
    globals = own if globals is None else globals
    locals = inner if locals is None else locals
    globals = {} if globals is None else globals
    return {name: _evaluated(value, globals, locals)
            for name, value in found.items()}


def _evaluated(value, globals, locals):
    if not isinstance(value, str):
        return value
    return evaluate(value, globals, globals if locals is None else locals)


def unwrap(func, *, stop=None):
    """The function at the end of the chain of __wrapped__."""
    import sys
    first = func
    seen, limit = {id(func)}, sys.getrecursionlimit()
    while (hasattr(func, '__wrapped__') and not (stop and stop(func))
           and not (version >= 313 and isinstance(func, type))):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


# --- parameters --------------------------------------------------------------

class _void:
    """What is not given."""


class _empty:
    """What a parameter does not have."""


class _ParameterKind(int):
    """How a parameter takes its argument."""

    def __new__(cls, value, name, description):
        self = super().__new__(cls, value)
        self.name = name
        self.value = value
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD',
                                        'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL,
          _KEYWORD_ONLY, _VAR_KEYWORD)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _KINDS:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        kind = _KINDS[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have '
                             f'default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            # Of a comprehension, which has no names for them.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(
                    f'implicit arguments must be passed as positional or '
                    f'keyword arguments, not {kind.description}')
            kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if (iskeyword(name) and kind is not _POSITIONAL_ONLY
                or not name.isidentifier()):
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void,
                default=_void):
        """Another parameter, which differs in what is given."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation)

    if version >= 313:
        __replace__ = replace

    def __str__(self):
        text = self._name
        equals = '='
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
            equals = ' = '
        if self._default is not _empty:
            text += f'{equals}{self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        if version < 313:
            return hash((self.name, self.kind, self.annotation, self.default))
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments that have found their parameters."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, param in self._signature.parameters.items():
            if (param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY)
                    or name not in self.arguments):
                break
            if param.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        has_begun = False
        for name, param in self._signature.parameters.items():
            if not has_begun:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    has_begun = True
                elif name not in self.arguments:
                    has_begun = True
                    continue
            if not has_begun or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Fills in the defaults of the parameters that have no argument."""
        filled = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif param.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return (self.signature == other.signature
                and self.arguments == other.arguments)

    def __repr__(self):
        args = [f'{name}={value!r}' for name, value in self.arguments.items()]
        return f'<{self.__class__.__name__} ({", ".join(args)})>'


# --- signatures --------------------------------------------------------------

class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        params = {}
        if __validate_parameters__:
            _check_parameters(parameters or (), params)
        else:
            params = {param.name: param for param in parameters}
        self._parameters = MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None,
                      locals=None, eval_str=False):
        """The signature of a callable."""
        return _Reader(cls, follow_wrapped, globals, locals,
                       eval_str).of_callable(obj)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Another signature, which differs in what is given."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    if version >= 313:
        __replace__ = replace

    def _hash_basis(self):
        values = self.parameters.values()
        return (tuple([p for p in values if p.kind != _KEYWORD_ONLY]),
                {p.name: p for p in values if p.kind == _KEYWORD_ONLY},
                self.return_annotation)

    def __hash__(self):
        placed, named, returned = self._hash_basis()
        return hash((placed, frozenset(named.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def bind(self, /, *args, **kwargs):
        """The arguments by the names of the parameters."""
        return self._bound_arguments_cls(
            self, _bind(self.parameters, args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        """The same for a call that lacks some arguments."""
        return self._bound_arguments_cls(
            self, _bind(self.parameters, args, kwargs, True))

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return _format(self, None)

    if version >= 313:
        def format(self, *, max_width=None):
            """The text; one line each, if they would be wider than that."""
            return _format(self, max_width)


def _check_parameters(parameters, params):
    """Fills `params`, in the order in which parameters may stand."""
    top = _POSITIONAL_ONLY
    has_default = False
    for param in parameters:
        kind = param.kind
        if kind < top:
            raise ValueError(f'wrong parameter order: {top.description} '
                             f'parameter before {kind.description} parameter')
        top = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if param.default is not _empty:
                has_default = True
            elif has_default:
                raise ValueError('non-default argument follows '
                                 'default argument')
        if param.name in params:
            raise ValueError(f'duplicate parameter name: {param.name!r}')
        params[param.name] = param


def _format(signature, max_width):
    parts = []
    has_placed = False
    has_star = False
    for param in signature.parameters.values():
        kind = param.kind
        if kind == _POSITIONAL_ONLY:
            has_placed = True
        elif has_placed:
            parts.append('/')
            has_placed = False
        if kind == _VAR_POSITIONAL:
            has_star = True
        elif kind == _KEYWORD_ONLY and not has_star:
            parts.append('*')
            has_star = True
        parts.append(str(param))
    if has_placed:
        parts.append('/')
    text = f'({", ".join(parts)})'
    if max_width is not None and len(text) > max_width:
        lines = ',\n    '.join(parts)
        text = f'(\n    {lines}\n)'
    if signature.return_annotation is not _empty:
        text += f' -> {formatannotation(signature.return_annotation)}'
    return text


def _place(parameters, args, kwargs, arguments):
    """Gives the positional arguments to parameters; the number of parameters
    that are done with."""
    done = 0
    given = 0
    while given < len(args):
        if (done == len(parameters)
                or parameters[done].kind in (_VAR_KEYWORD, _KEYWORD_ONLY)):
            raise TypeError('too many positional arguments')
        param = parameters[done]
        done += 1
        if param.kind == _VAR_POSITIONAL:
            arguments[param.name] = tuple(args[given:])
            return done
        if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
            raise TypeError(f'multiple values for argument {param.name!r}')
        arguments[param.name] = args[given]
        given += 1
    return done


def _bind(parameters, args, kwargs, is_partial):
    arguments = {}
    parameters = list(parameters.values())
    taken_by_name = []
    rest = None
    done = _place(parameters, args, kwargs, arguments)
    is_next = not (done and parameters[done - 1].kind == _VAR_POSITIONAL)
    for param in parameters[done:]:
        kind, name = param.kind, param.name
        if kind == _VAR_KEYWORD:
            rest = param
        elif kind == _POSITIONAL_ONLY and name in kwargs:
            if version < 313:
                raise TypeError(f'{name!r} parameter is positional only, but '
                                'was passed as a keyword')
            taken_by_name.append(name)
        elif kind != _VAR_POSITIONAL:
            if name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not is_partial and param.default is _empty:
                what = ' keyword-only' if (
                    is_next and version >= 312
                    and kind == _KEYWORD_ONLY) else ''
                raise TypeError(
                    f'missing a required{what} argument: {name!r}')
            is_next = False
        else:
            is_next = False
    if kwargs:
        if rest is not None:
            arguments[rest.name] = kwargs
        elif version >= 313 and taken_by_name:
            names = ', '.join(taken_by_name)
            raise TypeError('got some positional-only arguments passed as '
                            f'keyword arguments: {names!r}')
        else:
            raise TypeError('got an unexpected keyword argument '
                            f'{next(iter(kwargs))!r}')
    return arguments


def _is_like_a_function(obj):
    """Whether it has all that a function of Python has."""
    if (not callable(obj) or isclass(obj)
            or isinstance(obj, BuiltinFunctionType)):
        return False
    nothing = _void
    defaults = getattr(obj, '__defaults__', nothing)
    named = getattr(obj, '__kwdefaults__', nothing)
    annotations = getattr(obj, '__annotations__', None)
    return (isinstance(getattr(obj, '__code__', None), CodeType)
            and isinstance(getattr(obj, '__name__', None), str)
            and (defaults is None or isinstance(defaults, tuple))
            and (named is None or isinstance(named, dict))
            and (annotations is None or isinstance(annotations, dict)))


def _without_first(signature):
    """The signature of a method that has its self."""
    params = tuple(signature.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind != _VAR_POSITIONAL:
        params = params[1:]
    return signature.replace(parameters=params)


def _with_some_given(signature, given, extra=()):
    """The signature of a partial of what has `signature`."""
    old = signature.parameters
    args = extra + (given.args or ())
    keywords = given.keywords or {}
    try:
        bound = signature.bind_partial(*args, **keywords).arguments
    except TypeError as error:
        raise ValueError(
            f'partial object {given!r} has incorrect arguments') from error
    placed, named = [], []
    is_named = False
    for name, param in old.items():
        kind = param.kind
        if name in bound:
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                is_named = True
                param = param.replace(default=bound[name])
            elif kind is _KEYWORD_ONLY:
                param = param.replace(default=bound[name])
        if is_named and kind is _POSITIONAL_OR_KEYWORD:
            named.append(param.replace(kind=_KEYWORD_ONLY))
        elif is_named and kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
            named.append(param)
        elif not (is_named and kind is _VAR_POSITIONAL):
            placed.append(param)
    return signature.replace(parameters=placed + named)


_NATIVE_METHODS = (WrapperDescriptorType, MethodWrapperType,
                   MethodDescriptorType, BuiltinFunctionType)


# Those beside the builtins.
_IN_C = {'_contextvars.Context', '_contextvars.ContextVar',
         '_contextvars.Token', '_io.BytesIO', '_io.StringIO', 'array.array',
         'collections.OrderedDict', 'collections.defaultdict',
         'collections.deque', 'datetime.date', 'datetime.datetime',
         'datetime.time', 'datetime.timedelta', 'datetime.timezone',
         'datetime.tzinfo', 'functools.partial', 'random.Random',
         'random.SystemRandom', 're.Match', 're.Pattern',
         'types.GenericAlias', 'types.SimpleNamespace', 'types.UnionType',
         'weakref.ReferenceType'}


def _is_native(cls):
    return (cls.__module__ in ('builtins', 'itertools')
            or f'{cls.__module__}.{cls.__qualname__}' in _IN_C)


def _own_method(cls, name):
    """The method that a class of Python has under the name, unbound."""
    for base in cls.__mro__:
        if _is_native(base):
            return None
        if name in base.__dict__:
            method = base.__dict__[name]
            return None if isinstance(method, _NATIVE_METHODS) else method
    return None


class _Reader:
    """How the signatures of callables are found."""

    def __init__(self, make, follows, globals, locals, evaluates):
        self.make = make
        self.follows = follows
        self.globals = globals
        self.locals = locals
        self.evaluates = evaluates

    def of_callable(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, MethodType):
            return self.of_native(obj) if is_text(obj) else _without_first(
                self.of_callable(obj.__func__))
        if self.follows:
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__')
                         or version >= 313 and isinstance(f, MethodType))
            if isinstance(obj, MethodType):
                return self.of_callable(obj)
        if (version >= 312 and isinstance(obj, type)
                and hasattr(obj, '_member_names_')):
            return self.of_text('(*values)' if obj._member_names_ else
                                '(new_class_name, /, names, *, module=None, '
                                'qualname=None, type=None, start=1, '
                                'boundary=None)')
        known = getattr(obj, '__signature__', None)
        if known is not None:
            if not isinstance(known, Signature):
                raise TypeError(f'unexpected object {known!r} in '
                                '__signature__ attribute')
            return known
        method = getattr(obj, '__partialmethod__' if version >= 313
                         else '_partialmethod', None)
        if isinstance(method, partialmethod):
            return self.of_partial_method(method)
        if is_text(obj):
            return self.of_native(obj)
        if isfunction(obj) or _is_like_a_function(obj):
            return self.of_function(obj)
        if isinstance(obj, partial):
            return _with_some_given(self.of_callable(obj.func), obj)
        if isinstance(obj, type):
            return self.of_class(obj)
        if isinstance(obj, _NATIVE_METHODS):
            return self.of_native(obj)
        call = _own_method(type(obj), '__call__')
        if call is not None:
            return self.of_method(call, obj)
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def of_text(self, text):
        return self.of_function(eval(f'lambda {text[1:-1]}: 0'))

    def of_native(self, obj):
        """As CPython's texts have it for what it has in C."""
        owner = getattr(obj, '__objclass__', None)
        is_free = isfunction(obj) and owner is None
        holder = None if is_free else getattr(obj, '__self__', None)
        name = obj.__name__
        is_bound = holder is not None and not isinstance(holder, ModuleType)
        if is_free or isinstance(holder, ModuleType):
            titles = [obj.__module__]
        else:
            if owner is None:
                owner = holder if isinstance(holder, type) else type(holder)
            titles = [base.__qualname__ if base.__module__ == 'builtins'
                      else f'{base.__module__}.{base.__qualname__}'
                      for base in owner.__mro__]
        from _signatures import text_of
        text = text_of(titles, name)
        if text is None:
            unsupported('the signature of what is not written in Python')
        if text == '!':
            raise ValueError(f'no signature found for builtin {obj!r}')
        if text == '?':
            raise ValueError(f'{obj!r} builtin has invalid signature')
        result = self.of_text(text)
        return _without_first(result) if is_bound and text.startswith(
            '(self') else result

    def of_partial_method(self, method):
        inner = self.of_callable(method.func)
        result = _with_some_given(inner, method, (None,))
        first = next(iter(inner.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return result
        return result.replace(
            parameters=(first, *result.parameters.values()))

    def of_method(self, method, owner):
        """That of what a class has, without its self."""
        if isinstance(method, staticmethod):
            return self.of_callable(method.__func__)
        if isinstance(method, classmethod):
            return _without_first(self.of_callable(method.__func__))
        if isfunction(method):
            return _without_first(self.of_callable(method))
        get = getattr(type(method), '__get__', None)
        bound = method if get is None else get(method, owner, type(owner))
        return self.of_callable(bound)

    def of_class(self, cls):
        call = _own_method(type(cls), '__call__')
        if call is not None:
            return self.of_method(call, cls)
        new = _own_method(cls, '__new__')
        init = _own_method(cls, '__init__')
        for base in cls.__mro__:
            if _is_native(base):
                break
            if new is not None and '__new__' in base.__dict__:
                if isinstance(new, staticmethod):
                    new = new.__func__
                return _without_first(self.of_callable(new))
            if init is not None and '__init__' in base.__dict__:
                return self.of_method(init, cls)
        return self.of_native_class(cls)

    def of_native_class(self, cls):
        from _signatures import text_of_class
        for base in cls.__mro__[:-1]:
            text = text_of_class(base.__qualname__ if base.__module__
                                 == 'builtins' else
                                 f'{base.__module__}.{base.__qualname__}')
            if text == '?':
                raise ValueError(f'{base!r} builtin has invalid signature')
            if text is not None:
                return self.of_text(text)
        if type in cls.__mro__:
            raise ValueError(f'no signature found for builtin {cls!r}'
                             if cls is type else f'callable {cls!r} is not '
                             'supported by signature')
        if any([_is_native(base) for base in cls.__mro__[:-1]]):
            raise ValueError(f'no signature found for builtin type {cls!r}')
        return self.make()

    def of_function(self, function):
        text = function.__dict__.get('__text_signature__')
        if text is not None:
            return self.of_text(text)
        code = function.__code__
        names = code.co_varnames
        hints = get_annotations(function, globals=self.globals,
                                locals=self.locals, eval_str=self.evaluates)
        defaults = function.__defaults__ or ()
        named_defaults = function.__kwdefaults__ or {}
        placed = code.co_argcount
        total = placed + code.co_kwonlyargcount
        make = self.make._parameter_cls
        params = []

        def add(name, kind, default=_empty):
            params.append(make(name, kind, default=default,
                               annotation=hints.get(name, _empty)))

        for index, name in enumerate(names[:placed]):
            nth = index - placed + len(defaults)
            add(name, _POSITIONAL_ONLY if index < code.co_posonlyargcount
                else _POSITIONAL_OR_KEYWORD,
                defaults[nth] if nth >= 0 else _empty)
        after = total
        if code.co_flags & CO_VARARGS:
            add(names[total], _VAR_POSITIONAL)
            after += 1
        for name in names[placed:total]:
            add(name, _KEYWORD_ONLY, named_defaults.get(name, _empty))
        if code.co_flags & CO_VARKEYWORDS:
            add(names[after], _VAR_KEYWORD)
        return self.make(params,
                         return_annotation=hints.get('return', _empty),
                         __validate_parameters__=False)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None,
              eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped,
                                   globals=globals, locals=locals,
                                   eval_str=eval_str)


# --- states ------------------------------------------------------------------

GEN_CREATED = CORO_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def getgeneratorstate(generator):
    """Where a generator stands in its life."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    """Where a coroutine stands in its life."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


if version >= 312:
    AGEN_CREATED = 'AGEN_CREATED'
    AGEN_RUNNING = 'AGEN_RUNNING'
    AGEN_SUSPENDED = 'AGEN_SUSPENDED'
    AGEN_CLOSED = 'AGEN_CLOSED'

    def getasyncgenstate(agen):
        """Where an async generator stands in its life."""
        if agen.ag_running:
            return AGEN_RUNNING
        if agen.ag_suspended:
            return AGEN_SUSPENDED
        return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED

    def getasyncgenlocals(agen):
        """The variables of an async generator that has not ended."""
        if not isasyncgen(agen):
            raise TypeError(f'{agen!r} is not a Python async generator')
        return {} if agen.ag_frame is None else agen.ag_frame.f_locals


def getmembers(object, predicate=None):
    """The attributes and their values, in the order of their names."""
    names, found, seen = dir(object), [], set()
    if isclass(object):
        names += [name for base in _written(object.__bases__)
                  for name, value in base.__dict__.items()
                  if isinstance(value, DynamicClassAttribute)]
    for name in names:
        values = [] if name in seen else _member(object, name)
        if not values and isclass(object):
            values = _stored(object, name)
        seen.add(name)
        found += [(name, value) for value in values
                  if predicate is None or predicate(value)]
    return sorted(found, key=lambda pair: pair[0])


def _written(classes):
    """Those of them that are written in Python."""
    return [cls for cls in classes
            if lookup(cls, '__module__', True) is not None]


def _stored(cls, name):
    """What a class or the first of its bases keeps under a name, if any."""
    return [kept.__dict__[name] for kept in _written(cls.__mro__)
            if name in kept.__dict__][:1]


class _Lacking:
    """A method of a builtin type that is not here: whoever uses it is told."""

    def __init__(self, name):
        self._name = name

    def _refuse(self, *args, **named):
        unsupported('%s as inspect.getmembers() gives it', None, self._name)

    __repr__ = __str__ = __call__ = _refuse


def _see_kind(object):
    """Ends the run if it cannot be said what kind of method it is."""
    if isinstance(object, _Lacking):
        object._refuse()


def _member(object, name):
    cls = object if isclass(object) else type(object)
    if lookup(cls, name) is None and has(cls, name):
        return [_Lacking(name)]
    try:
        return [getattr(object, name)]
    except AttributeError:
        return []
