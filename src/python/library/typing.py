"""Names for annotations; at run time they only say what they are."""

from _taskarium import (adopt, caller, evaluate, in_c, lookup, names_of, title,
                        union_of, version)
from abc import ABCMeta, abstractmethod
from functools import wraps
from types import (BuiltinFunctionType, FunctionType, GenericAlias, MethodType,
                   ModuleType, NoneType, UnionType)
import _collections_abc as _abc

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final',
           'ForwardRef', 'Generic', 'Literal', 'Optional', 'ParamSpec',
           'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union',
           'AbstractSet', 'Container', 'ContextManager', 'Hashable',
           'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping',
           'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet',
           'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
           'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
           'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes',
           'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
           'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict',
           'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet',
           'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match',
           'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never',
           'cast', 'clear_overloads', 'dataclass_transform', 'final',
           'get_args', 'get_origin', 'get_overloads', 'get_type_hints',
           'is_typeddict', 'LiteralString', 'Never', 'NewType',
           'no_type_check', 'no_type_check_decorator', 'NoReturn',
           'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs',
           'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
           'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack']
if version >= 312:
    __all__ += ['override', 'TypeAliasType']
if version >= 313:
    __all__ += ['get_protocol_members', 'is_protocol', 'NoDefault', 'ReadOnly',
                'TypeIs']

TYPE_CHECKING = False
_nothing = object()


def _caller_name():
    """The name of the module that asks."""
    return (caller() or {}).get('__name__', '__main__')


# --- texts and checks --------------------------------------------------------

def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return f'[{", ".join([_type_repr(item) for item in obj])}]'
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *,
                allow_special_forms=False):
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    invalid = (Generic, Protocol)
    if not allow_special_forms:
        invalid += (ClassVar,)
        if is_argument:
            invalid += (Final,)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _collect_parameters(args):
    """The type variables in the arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            more = arg,
        elif isinstance(arg, (tuple, list)):
            more = _collect_parameters(arg)
        else:
            more = getattr(arg, '__parameters__', ())
            if not isinstance(more, tuple):
                more = ()
        for one in more:
            if one not in found:
                found.append(one)
    return tuple(found)


def _check_count(cls, actual, expected, defaults=0, is_class=False):
    if expected - defaults <= actual <= expected:
        return
    what = f'{expected}'
    if defaults or is_class and version >= 313 and actual < expected:
        what = f'at least {expected - defaults}'
    raise TypeError(f'Too {"many" if actual > expected else "few"} arguments '
                    f'for {cls}; actual {actual}, expected {what}')


def _flat(parameters):
    """The members of a union: those of unions in it, each once."""
    flat = []
    for p in parameters:
        if isinstance(p, (_UnionGenericAlias, UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    result = []
    for p in flat:
        if not any(p is q or p == q for q in result):
            result.append(p)
    return tuple(result)


# --- forms -------------------------------------------------------------------

class _OrMixin:
    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _SpecialForm:
    """Any name that is no class: Union, Optional, Literal ..."""

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


adopt(_SpecialForm, _OrMixin)


def _plain(name):
    """A form that takes nothing in brackets."""
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')

    getitem.__name__ = name
    return _SpecialForm(getitem)


def _single(name, message=None, special=False):
    """A form that takes one type."""
    def getitem(self, parameters):
        item = _type_check(
            parameters, message or f'{self} accepts only single type.',
            allow_special_forms=special)
        return _GenericAlias(self, (item,))

    getitem.__name__ = name
    return _SpecialForm(getitem)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _plain('NoReturn')
Never = _plain('Never')
Self = _plain('Self')
LiteralString = _plain('LiteralString')
TypeAlias = _plain('TypeAlias')
ClassVar = _single('ClassVar', special=version >= 313)
Final = _single('Final', special=version >= 313)
Required = _single('Required', special=True)
NotRequired = _single('NotRequired', special=True)
TypeGuard = _single('TypeGuard')
Unpack = _single('Unpack')
if version >= 313:
    ReadOnly = _single('ReadOnly', special=True)
    TypeIs = _single('TypeIs')


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flat([
        _type_check(p, 'Union[arg, ...]: each arg must be a type.')
        for p in parameters])
    if len(parameters) == 1:
        return parameters[0]
    name = ('Optional' if len(parameters) == 2 and NoneType in parameters
            else None)
    return _UnionGenericAlias(self, parameters, name=name)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'),
                 NoneType]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    values = []
    for p in parameters:
        values.extend(p.__args__ if isinstance(p, _LiteralGenericAlias)
                      else (p,))
    result = []
    for value in values:
        if not any(type(value) is type(other) and value == other
                   for other in result):
            result.append(value)
    return _LiteralGenericAlias(self, tuple(result))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of others."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a '
                        'ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(
        self, (*[_type_check(p, message) for p in parameters[:-1]],
               parameters[-1]))


# --- variables ---------------------------------------------------------------

class _Variable:
    def _begin(self, name):
        if version >= 312 and not isinstance(name, str):
            found = 'None' if name is None else type(name).__name__
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' "
                            f"must be str, not {found}")
        self.__name__ = name
        self.__module__ = _caller_name()

    def __repr__(self):
        prefix = ('+' if self.__covariant__ else
                  '-' if self.__contravariant__ else
                  '' if self.__infer_variance__ else '~')
        return prefix + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of '
                        f'{type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __getattr__(self, name):
        later = self.__dict__.get('_later', {})
        if name not in later:
            module = 'typing.' if version >= 312 else ''
            raise AttributeError(f"'{module}{type(self).__name__}' object has "
                                 f"no attribute '{name}'", name=name, obj=self)
        value = later[name]()
        if name == '__constraints__':
            value = tuple(value)
        setattr(self, name, value)
        return value

    if version >= 313:
        def has_default(self):
            """Whether it stands for something where nothing is said."""
            return ('__default__' in self.__dict__.get('_later', ())
                    or self.__default__ is not NoDefault)


def _set_variance(self, bound, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    self.__covariant__ = bool(covariant)
    self.__contravariant__ = bool(contravariant)
    self.__infer_variance__ = bool(infer_variance)
    self.__bound__ = (None if bound is None else
                      _type_check(bound, 'Bound must be a type.'))


class _NoDefaultType:
    __slots__ = ()

    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


class TypeVar:
    """What a type is not known of yet."""

    if version >= 313:
        def __new__(cls, name, *constraints, bound=None, default=NoDefault,
                    covariant=False, contravariant=False,
                    infer_variance=False):
            self = object.__new__(cls)
            self._fill(name, constraints, bound, covariant, contravariant,
                       infer_variance, default)
            return self
    elif version >= 312:
        def __new__(cls, name, *constraints, bound=None, covariant=False,
                    contravariant=False, infer_variance=False):
            self = object.__new__(cls)
            self._fill(name, constraints, bound, covariant, contravariant,
                       infer_variance)
            return self
    else:
        def __init__(self, name, *constraints, bound=None, covariant=False,
                     contravariant=False):
            self._fill(name, constraints, bound, covariant, contravariant)

    def _fill(self, name, constraints, bound, covariant, contravariant,
              infer_variance=False, default=NoDefault):
        self._begin(name)
        _set_variance(self, bound, covariant, contravariant, infer_variance)
        if len(constraints) == 1 and version >= 312:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple([_type_check(t, message)
                                      for t in constraints])
        if version >= 313:
            self.__default__ = default

    def __typing_subst__(self, arg, /):
        message = 'Parameters to generic types must be types.'
        return _type_check(arg, message, is_argument=True)


adopt(TypeVar, _OrMixin)
adopt(TypeVar, _Variable)


class _ParamSpecPart:
    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecArgs:
    """The positional parameters of a ParamSpec."""

    _part = 'args'
    __hash__ = None

    if version >= 312:
        def __new__(cls, origin):
            self = object.__new__(cls)
            self.__origin__ = origin
            return self
    else:
        def __init__(self, origin):
            self.__origin__ = origin


adopt(ParamSpecArgs, _ParamSpecPart)


class ParamSpecKwargs:
    """The keyword parameters of a ParamSpec."""

    _part = 'kwargs'
    __hash__ = None

    if version >= 312:
        def __new__(cls, origin):
            self = object.__new__(cls)
            self.__origin__ = origin
            return self
    else:
        def __init__(self, origin):
            self.__origin__ = origin


adopt(ParamSpecKwargs, _ParamSpecPart)


class ParamSpec:
    """What the parameters are not known of yet."""

    if version >= 313:
        def __new__(cls, name, *, bound=None, default=NoDefault,
                    covariant=False, contravariant=False,
                    infer_variance=False):
            self = object.__new__(cls)
            self._fill(name, bound, covariant, contravariant, infer_variance,
                       default)
            return self
    elif version >= 312:
        def __new__(cls, name, *, bound=None, covariant=False,
                    contravariant=False, infer_variance=False):
            self = object.__new__(cls)
            self._fill(name, bound, covariant, contravariant, infer_variance)
            return self
    else:
        def __init__(self, name, *, bound=None, covariant=False,
                     contravariant=False):
            self._fill(name, bound, covariant, contravariant)

    def _fill(self, name, bound, covariant, contravariant,
              infer_variance=False, default=NoDefault):
        self._begin(name)
        _set_variance(self, bound, covariant, contravariant, infer_variance)
        if version >= 313:
            self.__default__ = default

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


adopt(ParamSpec, _OrMixin)
adopt(ParamSpec, _Variable)


class TypeVarTuple:
    """Any number of type variables."""

    if version >= 313:
        def __new__(cls, name, *, default=NoDefault):
            self = object.__new__(cls)
            self._begin(name)
            self.__default__ = default
            return self
    elif version >= 312:
        def __new__(cls, name):
            self = object.__new__(cls)
            self._begin(name)
            return self
    else:
        def __init__(self, name):
            self._begin(name)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


adopt(TypeVarTuple, _Variable)


def _put_off(variable, name, function):
    """What the syntax says of a type parameter is evaluated when asked."""
    if name in variable.__dict__:
        delattr(variable, name)
    variable.__dict__.setdefault('_later', {})[name] = function
    return variable


class TypeAliasType:
    """What a type statement makes."""

    def __new__(cls, name, value, *, type_params=()):
        self = object.__new__(cls)
        if not isinstance(name, str):
            raise TypeError("typealias() argument 'name' must be str, not "
                            f'{type(name).__name__}')
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self._fill(name, type_params, _caller_name())
        self._known = {'value': value}
        return self

    def _fill(self, name, type_params, module):
        fields = self.__dict__
        fields['_name'] = name
        fields['_params'] = type_params
        fields['__module__'] = module

    @property
    def __name__(self):
        return self._name

    @property
    def __type_params__(self):
        return self._params

    @property
    def __parameters__(self):
        return tuple([Unpack[param] if isinstance(param, TypeVarTuple)
                      else param for param in self._params])

    @property
    def __value__(self):
        if 'value' not in self._known:
            self._known['value'] = self._known['later']()
        return self._known['value']

    def __setattr__(self, name, value):
        if name == '_known':
            self.__dict__[name] = value
        elif name in ('__name__', '__value__'):
            raise AttributeError('readonly attribute')
        elif name in ('__module__', '__parameters__', '__type_params__'):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType'"
                                 ' objects is not writable')
        else:
            tail = (' and no __dict__ for setting new attributes'
                    if version >= 313 else '')
            raise AttributeError(f"'typing.TypeAliasType' object has no "
                                 f"attribute '{name}'{tail}")

    def __getitem__(self, parameters):
        if not self._params:
            raise TypeError('Only generic type aliases are subscriptable')
        return GenericAlias(self, parameters)

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)

    def __repr__(self):
        return self._name

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable "
                        'base type')


TypeAliasType.__module__ = 'typing'


class ForwardRef:
    """The name of a type that may not be there yet."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got '
                            f'{arg!r}')
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globals, locals):
        value = evaluate(self.__forward_arg__.lstrip(),
                         {} if globals is None else globals,
                         globals if locals is None else locals)
        return _eval_type(_type_check(
            value, 'Forward references must evaluate to types.',
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__), globals, locals)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = ('' if self.__forward_module__ is None
                  else f', module={self.__forward_module__!r}')
        return f'ForwardRef({self.__forward_arg__!r}{module})'


adopt(ForwardRef, _OrMixin)


# --- aliases -----------------------------------------------------------------

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias:
    """What stands for a class: List, or List[int]."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        except Exception:
            if version < 313:
                raise
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        place = bases.index(self)
        if not any(isinstance(b, _BaseGenericAlias)
                   or isinstance(b, type) and issubclass(b, Generic)
                   for b in bases[place + 1:]):
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams',
                                        '_defaults', '_paramspec_tvars',
                                        '_load', '_args'):
            object.__setattr__(self, attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and '
                        'instance checks')


class _GenericAlias(_BaseGenericAlias):
    """A name with types in brackets."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_convert(arg) for arg in args])
        params = self.__parameters__
        if len(params) == 1 and isinstance(params[0], ParamSpec):
            args = (args,) if not isinstance(args[0], (tuple, list)) else args
        _check_count(self, len(args), len(params))
        known = dict(zip(params, args))
        return self.copy_with(tuple(_substitute(self.__args__, known)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name,
                              inst=self._inst)

    def __repr__(self):
        name = ('typing.' + self._name if self._name
                else _type_repr(self.__origin__))
        args = ', '.join([_type_repr(arg) for arg in self.__args__]) or '()'
        if version < 312 and self.__origin__ is Unpack:
            return '*' + args
        return f'{name}[{args}]'

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            place = bases.index(self)
            for base in bases[place + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)


adopt(_GenericAlias, _OrMixin)


def _subscript(alias, args):
    """What `list[T][int]` comes to."""
    params = _collect_parameters(alias.__args__)
    if not params:
        raise TypeError(f'{alias!r} is not a generic class')
    if not isinstance(args, tuple):
        args = (args,)
    if len(args) != len(params):
        few = 'many' if len(args) > len(params) else 'few'
        least = 'at least ' if few == 'few' and version >= 313 else ''
        raise TypeError(f'Too {few} arguments for {alias!r}; actual '
                        f'{len(args)}, expected {least}{len(params)}')
    known = dict(zip(params, [_type_convert(arg) for arg in args]))
    return GenericAlias(alias.__origin__,
                        tuple(_substitute(alias.__args__, known)))


def _substitute(args, known):
    for arg in args:
        if isinstance(arg, TypeVar):
            yield arg.__typing_subst__(known[arg]) if arg in known else arg
        elif isinstance(arg, ParamSpec):
            given = known.get(arg, arg)
            if isinstance(given, (tuple, list)):
                yield from given
            else:
                yield given
        elif isinstance(arg, (list, tuple)):
            yield tuple(_substitute(arg, known))
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            yield arg[tuple([known[p] for p in arg.__parameters__])]
        else:
            yield arg


class _SpecialGenericAlias(_BaseGenericAlias):
    """A name of this module for a class of another."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = 'Parameters to generic types must be types.'
        params = tuple([_type_check(p, message) for p in params])
        if not self._nparams:
            raise TypeError(f'{self} is not a generic class')
        count = len(params)
        _check_count(self, count, self._nparams, len(self._defaults))
        if count < self._nparams:
            params += self._defaults[count - self._nparams:]
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name,
                             inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


adopt(_SpecialGenericAlias, _OrMixin)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(
                args[0], (ParamSpec, _ConcatenateGenericAlias))):
            taken = _type_repr(args[0])
        else:
            taken = f'[{", ".join([_type_repr(arg) for arg in args[:-1]])}]'
        return f'typing.Callable[{taken}, {_type_repr(args[-1])}]'


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name,
                                     inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as '
                            'Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be '
                             'a type.')
        if isinstance(args, (list, tuple)):
            args = tuple([_type_convert(arg) for arg in args])
            return self.copy_with((*args, result))
        if args is ... or isinstance(args, (ParamSpec,
                                            _ConcatenateGenericAlias)):
            return self.copy_with((args, result))
        raise TypeError('Expected a list of types, an ellipsis, ParamSpec, '
                        f'or Concatenate. Got {args}')


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            head = [_type_check(p, message) for p in params[:-1]]
            return self.copy_with((*head, ...))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple([_type_check(p, message)
                                     for p in params]))


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return (len(self.__args__) == len(other.__args__)
                and all(arg in other.__args__ for arg in self.__args__))

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f'typing.Union[{", ".join([_type_repr(arg) for arg in args])}]'

    def __instancecheck__(self, obj):
        for cls in self.__args__:
            if isinstance(obj, cls):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False


class _LiteralGenericAlias(_GenericAlias):
    def __repr__(self):
        return (f'typing.Literal['
                f'{", ".join([repr(arg) for arg in self.__args__])}]')

    def _pairs(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._pairs() == other._pairs()

    def __hash__(self):
        return hash(frozenset(self._pairs()))


class _ConcatenateGenericAlias(_GenericAlias):
    pass


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        notes = ', '.join([repr(note) for note in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {notes}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _AnnotatedForm(_SpecialForm):
    """It was a class up to 3.12."""

    def __repr__(self):
        if version < 313:
            return "<class 'typing.Annotated'>"
        return super().__repr__()


@_AnnotatedForm
def Annotated(self, params):
    """A type with notes."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two '
                        'arguments (a type and an annotation).')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


# --- generic classes ---------------------------------------------------------

class Generic:
    """What classes derive from that take types in brackets."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_convert(arg) for arg in args])
        if cls in (Generic, Protocol):
            if not args:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] '
                                'cannot be empty')
            for arg in args:
                if not isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple,
                                        _GenericAlias)):
                    raise TypeError(
                        f'Parameters to {cls.__name__}[...] must all be type '
                        'variables or parameter specification variables.')
            if len(set(args)) != len(args):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all '
                                'be unique')
            return _GenericAlias(cls, args)
        params = cls.__parameters__
        if not params:
            raise TypeError(f'{cls} is not a generic class')
        if len(params) == 1 and isinstance(params[0], ParamSpec):
            args = (tuple(args),)
        elif not any(isinstance(p, TypeVarTuple) for p in params):
            defaults = [p.__default__ for p in params
                        if version >= 313 and p.has_default()]
            _check_count(cls, len(args), len(params), len(defaults), True)
            if len(args) < len(params):
                args += tuple(defaults[len(args) - len(params):])
        message = 'Parameters to generic types must be types.'
        return _GenericAlias(cls, tuple([
            arg if arg is ... or isinstance(arg, (tuple, list))
            else _type_check(arg, message) for arg in args]))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = '__orig_bases__' in cls.__dict__
        bases = cls.__dict__.get('__orig_bases__', ())
        if (Generic in bases if own else
                Generic in cls.__bases__ and cls.__name__ != 'Protocol'):
            raise TypeError('Cannot inherit from plain Generic')
        params = ()
        if own:
            params = _collect_parameters(bases)
            named = None
            for base in bases:
                if (isinstance(base, _GenericAlias)
                        and base.__origin__ is Generic):
                    if named is not None:
                        raise TypeError('Cannot inherit from Generic[...] '
                                        'multiple times.')
                    named = base.__parameters__
            if named is not None:
                rest = [p for p in params if p not in named]
                if rest:
                    lost = ', '.join([str(p) for p in rest])
                    known = ', '.join([str(p) for p in named])
                    raise TypeError(f'Some type variables ({lost}) are not '
                                    f'listed in Generic[{known}]')
                params = named
        cls.__parameters__ = params


# --- protocols ---------------------------------------------------------------

_PRIVATE_NAMES = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__',
    '__non_callable_proto_members__', '__type_params__', '__abstractmethods__',
    '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
    '__new__', '__slots__', '__subclasshook__', '__weakref__',
    '__class_getitem__', '__match_args__', '__static_attributes__',
    '__firstlineno__', '_abc_impl', '__qualname__', '__hash__'})


def _protocol_names(cls):
    """The members that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in (*base.__dict__,
                     *base.__dict__.get('__annotations__', ())):
            if name not in _PRIVATE_NAMES and not name.startswith('_abc_'):
                names.add(name)
        if base.__dict__.get('__hash__') is not None:
            names.add('__hash__')
    return names


def _lacks(instance, name):
    try:
        value = getattr(instance, name)
    except AttributeError:
        return True
    return value is None


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != 'Protocol' and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic)
                        or base.__module__ in ('collections.abc', 'contextlib')
                        or getattr(base, '_is_protocol', False)):
                    raise TypeError('Protocols can only inherit from other '
                                    f'protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def _data_names(cls):
        return [name for name in sorted(_protocol_names(cls))
                if not callable(getattr(cls, name, None))]

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False):
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used '
                                'with @runtime_checkable protocols')
            data = cls._data_names()
            if data:
                names = ', '.join([repr(name) for name in data])
                more = (f' Non-method members: {names}.'
                        if version >= 313 else '')
                end = '.' if version >= 313 else ''
                raise TypeError("Protocols with non-method members don't "
                                f'support issubclass(){end}{more}')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if super().__instancecheck__(instance) if not cls._data_names() else (
                cls in type(instance).__mro__):
            return True
        for name in _protocol_names(cls):
            if _lacks(instance, name) and (
                    callable(getattr(cls, name, None))
                    or not hasattr(instance, name)):
                return False
        return True


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in _protocol_names(cls):
        for base in other.__mro__:
            if lookup(base, name, True) is not None:
                break
            notes = lookup(base, '__annotations__', True)
            if (isinstance(notes, dict) and name in notes
                    and getattr(other, '_is_protocol', False)):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = lookup(base, '__init__', True)
        if init is not None and init is not _no_init:
            break
    else:
        init = object.__init__
    init(self, *args, **kwargs)


_no_init.__name__ = '_no_init_or_replace_init'


class Protocol(Generic, metaclass=_ProtocolMeta):
    """What classes derive from that say what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Lets isinstance ask for the members of a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)
            and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol '
                        f'classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


if version >= 313:
    def is_protocol(tp, /):
        """Whether it is a protocol."""
        return (isinstance(tp, type) and getattr(tp, '_is_protocol', False)
                and tp is not Protocol)

    def get_protocol_members(tp, /):
        """The names that a protocol asks for."""
        if not is_protocol(tp):
            raise TypeError(f'{tp!r} is not a Protocol')
        return frozenset(_protocol_names(tp))


# --- functions ---------------------------------------------------------------

def cast(typ, val):
    """The value, of which type checkers believe that it has the type."""
    return val


def assert_type(val, typ, /):
    """The value, of which type checkers ask that it has the type."""
    return val


def assert_never(arg, /):
    """Says that this is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type(obj, /):
    """Prints the type of the value, and returns it."""
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Says that nothing overrides it."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Says that it overrides something."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


if version < 312:
    del override


def no_type_check(arg):
    """Says that the annotations are no types."""
    if isinstance(arg, type):
        for name, value in arg.__dict__.items():
            if isinstance(value, FunctionType):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """The same for what a decorator makes."""
    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False,
                        kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Says that a decorator does what dataclass does."""
    def decorator(cls_or_fn):
        known = {'eq_default': eq_default, 'order_default': order_default,
                 'kw_only_default': kw_only_default}
        if version >= 312:
            known['frozen_default'] = frozen_default
        cls_or_fn.__dataclass_transform__ = {
            **known, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn

    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. '
        'A series of @overload-decorated functions '
        'outside a stub module should always be followed '
        'by an implementation that is not @overload-ed.')


def overload(func):
    """One of several signatures of a function."""
    f = getattr(func, '__func__', func)
    try:
        known = _overloads.setdefault((f.__module__, f.__qualname__), {})
        known[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The overloads of a function."""
    f = getattr(func, '__func__', func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forgets all overloads."""
    _overloads.clear()


# --- what annotations mean ---------------------------------------------------

def _eval_type(t, globals, locals):
    if isinstance(t, ForwardRef):
        return t._evaluate(globals, locals)
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        old = t.__args__
        args = tuple([_eval_type(
            ForwardRef(arg) if isinstance(arg, str)
            and isinstance(t, GenericAlias) else arg, globals, locals)
            for arg in old])
        if all(a is b for a, b in zip(args, old)):
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            return Union[args]
        return t.copy_with(args)
    return t


def _hints_of(notes, globals, locals, is_class):
    hints = {}
    for name, value in notes.items():
        if value is None:
            value = NoneType
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not is_class,
                               is_class=is_class)
        hints[name] = _eval_type(value, globals, locals)
    return hints


_HINTABLE = (FunctionType, BuiltinFunctionType, MethodType, ModuleType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, all texts evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            notes = lookup(base, '__annotations__', True)
            if not isinstance(notes, dict):
                continue
            globals = globalns
            if globals is None:
                globals = names_of(base.__module__) or {}
            locals = dict(base.__dict__) if localns is None else localns
            if localns is None and globalns is None:
                # As in CPython: what the class binds goes last.
                globals, locals = locals, globals
            hints.update(_hints_of(notes, globals, locals, True))
        return hints if include_extras else _without_extras(hints)
    globals = globalns
    if globals is None:
        if isinstance(obj, ModuleType):
            globals = names_of(obj.__name__) or {}
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globals = getattr(inner, '__globals__', {})
        locals = globals if localns is None else localns
    else:
        locals = globalns if localns is None else localns
    notes = getattr(obj, '__annotations__', None)
    if notes is None:
        if isinstance(obj, _HINTABLE):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or '
                        'function.')
    hints = _hints_of(notes, globals, locals, isinstance(obj, ModuleType))
    return hints if include_extras else _without_extras(hints)


def _without_extras(hints):
    return {name: _strip(hint) for name, hint in hints.items()}


def _strip(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip(t.__origin__)
    if (isinstance(t, _GenericAlias)
            and t.__origin__ in (Required, NotRequired)):
        return _strip(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple([_strip(arg) for arg in t.__args__])
        if all(a is b for a, b in zip(args, t.__args__)):
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            return Union[args]
        return t.copy_with(args)
    return t


def get_origin(tp):
    """What stands in front of the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs,
                       ParamSpecKwargs, _abc._CallableGenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """What stands in the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias,
                       _abc._CallableGenericAlias)):
        args = tp.__args__
        if (tp.__origin__ is _abc.Callable
                and not (len(args) == 2 and (args[0] is ... or isinstance(
                    args[0], (ParamSpec, _ConcatenateGenericAlias))))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether it is a class that TypedDict has made."""
    return isinstance(tp, _TypedDictMeta)


# --- names for classes of other modules --------------------------------------

class _LateAlias(_SpecialGenericAlias):
    """The same for a class whose module is imported when it is asked for."""

    def __init__(self, load, nparams, *, name, defaults=()):
        self._load = load
        self._inst = True
        self._name = name
        self._nparams = nparams
        self._defaults = defaults

    @property
    def __origin__(self):
        return self._load()


def _alias(origin, nparams, **options):
    return _SpecialGenericAlias(origin, nparams, **options)


def _of(module, name):
    def load():
        if module == 'collections':
            import collections as loaded
        elif module == 'contextlib':
            import contextlib as loaded
        else:
            import re as loaded
        return getattr(loaded, name)

    return load


Hashable = _alias(_abc.Hashable, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Sized = _alias(_abc.Sized, 0)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name='AbstractSet')
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _alias(list, 1, inst=False, name='List')
Deque = _LateAlias(_of('collections', 'deque'), 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _LateAlias(_of('collections', 'defaultdict'), 2,
                         name='DefaultDict')
OrderedDict = _LateAlias(_of('collections', 'OrderedDict'), 2,
                         name='OrderedDict')
Counter = _LateAlias(_of('collections', 'Counter'), 1, name='Counter')
ChainMap = _LateAlias(_of('collections', 'ChainMap'), 2, name='ChainMap')
_new = version >= 313
Generator = _alias(_abc.Generator, 3,
                   defaults=(NoneType, NoneType) if _new else ())
AsyncGenerator = _alias(_abc.AsyncGenerator, 2,
                        defaults=(NoneType,) if _new else ())
Type = _alias(type, 1, inst=False, name='Type')
ContextManager = _LateAlias(
    _of('contextlib', 'AbstractContextManager'), 2 if _new else 1,
    name='ContextManager', defaults=(bool | None,) if _new else ())
AsyncContextManager = _LateAlias(
    _of('contextlib', 'AbstractAsyncContextManager'), 2 if _new else 1,
    name='AsyncContextManager', defaults=(bool | None,) if _new else ())
Pattern = _LateAlias(_of('re', 'Pattern'), 1, name='Pattern')
Match = _LateAlias(_of('re', 'Match'), 1, name='Match')
Text = str
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
for _one in T, KT, VT, T_co, AnyStr:
    _one.__module__ = 'typing'


def _supports(name, method, params=()):
    def ask(self, *args):
        pass

    ask.__name__ = method
    bases = (Protocol[params],) if params else (Protocol,)

    class Made(*bases):
        __slots__ = ()
        locals_ = None

    del Made.locals_
    setattr(Made, method, abstractmethod(ask))
    Made.__name__ = Made.__qualname__ = name
    Made.__abstractmethods__ = frozenset({method})
    return runtime_checkable(Made)


SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__', (T_co,))
SupportsRound = _supports('SupportsRound', '__round__', (T_co,))


class IO(Generic[AnyStr]):
    """A file, as its annotation."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self):
        """How it was opened."""

    @property
    @abstractmethod
    def name(self):
        """Of the file."""

    @abstractmethod
    def close(self):
        pass

    @property
    @abstractmethod
    def closed(self):
        """Whether it is."""

    @abstractmethod
    def fileno(self):
        pass

    @abstractmethod
    def flush(self):
        pass

    @abstractmethod
    def isatty(self):
        pass

    @abstractmethod
    def read(self, n=-1):
        pass

    @abstractmethod
    def readable(self):
        pass

    @abstractmethod
    def readline(self, limit=-1):
        pass

    @abstractmethod
    def readlines(self, hint=-1):
        pass

    @abstractmethod
    def seek(self, offset, whence=0):
        pass

    @abstractmethod
    def seekable(self):
        pass

    @abstractmethod
    def tell(self):
        pass

    @abstractmethod
    def truncate(self, size=None):
        pass

    @abstractmethod
    def writable(self):
        pass

    @abstractmethod
    def write(self, s):
        pass

    @abstractmethod
    def writelines(self, lines):
        pass

    @abstractmethod
    def __enter__(self):
        pass

    @abstractmethod
    def __exit__(self, type, value, traceback):
        pass


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

    @abstractmethod
    def __enter__(self):
        pass


class TextIO(IO[str]):
    """A file of texts."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self):
        """The file of bytes below."""

    @property
    @abstractmethod
    def encoding(self):
        """Of the texts."""

    @property
    @abstractmethod
    def errors(self):
        """What becomes of what cannot be encoded."""

    @property
    @abstractmethod
    def line_buffering(self):
        """Whether each line is written at once."""

    @property
    @abstractmethod
    def newlines(self):
        """The ends of lines that were met."""

    @abstractmethod
    def __enter__(self):
        pass


class NewType:
    """A type that only type checkers tell from another."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = _caller_name()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(
            'Cannot subclass an instance of NewType. Perhaps you were '
            f'looking for: `{self.__name__} = NewType('
            f'{self.__name__!r}, {self.__name__})`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


adopt(NewType, _OrMixin)


# --- named tuples ------------------------------------------------------------

_PROHIBITED = frozenset({
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
    '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
    '_source'})
_SPECIAL = frozenset({'__module__', '__name__', '__annotations__',
                      '__qualname__', '__orig_bases__', '__firstlineno__',
                      '__static_attributes__', '__classcell__'})


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {n: _type_check(t, f"field {n} annotation must be a type")
             for n, t in types}
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and '
                                'Generic')
        bases = tuple([tuple if base is _NamedTuple else base
                       for base in bases])
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f'Non-default namedtuple field {name} cannot follow '
                    f'default field{"s" if len(defaults) > 1 else ""} '
                    f'{", ".join(defaults)}')
        made = _make_named_tuple(typename, types.items(), ns['__module__'],
                                 [ns[name] for name in defaults])
        if Generic in bases:
            made = type(typename, (made, Generic), {'__slots__': ()})
            made.__class_getitem__ = classmethod(
                Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute '
                                     + key)
            if key not in _SPECIAL and key not in types:
                setattr(made, key, value)
                set_name = lookup(type(value), '__set_name__')
                if set_name is not None:
                    set_name(value, made, key)
        if '__orig_bases__' in ns:
            made.__orig_bases__ = ns['__orig_bases__']
        made.__qualname__ = ns.get('__qualname__', typename)
        return made


class _ClassMaker:
    """A function that can be derived from."""

    def __init__(self, name, make, entries):
        self.__name__ = self.__qualname__ = name
        self._make = make
        self._entries = entries

    def __call__(self, *args, **kwargs):
        return self._make(*args, **kwargs)

    def __mro_entries__(self, bases):
        return self._entries(bases)

    def __repr__(self):
        return f'<function {self.__name__} at {hex(id(self))}>'


def _named_tuple(typename, fields=_nothing, /, **kwargs):
    if fields is _nothing or fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided '
                        'to NamedTuple, not both')
    made = _make_named_tuple(typename, fields, module=_caller_name())
    made.__orig_bases__ = (NamedTuple,)
    return made


NamedTuple = _ClassMaker('NamedTuple', _named_tuple,
                         lambda bases: (_NamedTuple,))
_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


# --- typed dicts -------------------------------------------------------------

def _qualifiers(annotation):
    """Required, NotRequired or ReadOnly around a type."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Required, NotRequired) or (
                version >= 313 and origin is ReadOnly):
            yield origin
            annotation = annotation.__args__[0]
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        generic = (Generic,) if any(
            issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), dict(ns))
        message = ("TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be "
                   'a type')
        own = {n: _type_check(t, message, module=made.__module__,
                              allow_special_forms=True)
               for n, t in ns.get('__annotations__', {}).items()}
        notes, required, optional = {}, set(), set()
        for base in bases:
            notes.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        notes.update(own)
        for key, annotation in own.items():
            marks = list(_qualifiers(annotation))
            needed = (Required in marks if Required in marks
                      or NotRequired in marks else total)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = notes
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if version >= 313:
            made.__readonly_keys__ = frozenset(
                key for key, a in own.items() if ReadOnly in _qualifiers(a))
            made.__mutable_keys__ = frozenset(
                key for key in notes if key not in made.__readonly_keys__)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class '
                        'checks')

    __instancecheck__ = __subclasscheck__


def _typed_dict(typename, fields=_nothing, /, *, total=True, **kwargs):
    if fields is _nothing or fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, '
                        'but not both')
    made = _TypedDictMeta(typename, (), {
        '__annotations__': dict(fields), '__module__': _caller_name()},
        total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


TypedDict = _ClassMaker('TypedDict', _typed_dict, lambda bases: (_TypedDict,))
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})

for _function in _named_tuple, _typed_dict:
    _function.__name__ = _function.__qualname__ = ''.join(
        part.capitalize() for part in _function.__name__.split('_'))
for _each, _title, _name in (
        (TypeVar, 'typing.TypeVar', 'typevar'),
        (ParamSpec, 'typing.ParamSpec', 'paramspec'),
        (TypeVarTuple, 'typing.TypeVarTuple', 'typevartuple'),
        (ParamSpecArgs, 'typing.ParamSpecArgs', 'paramspecargs'),
        (ParamSpecKwargs, 'typing.ParamSpecKwargs', 'paramspeckwargs'),
        (TypeAliasType, 'typing.TypeAliasType', 'typealias')):
    if version >= 312:
        title(_each, _title)
        _each.__new__.__qualname__ = _name + '.__new__'
        in_c(_each)

if version < 312:
    del TypeAliasType
    for _name in '__or__', '__ror__', '__repr__':
        vars(TypeVar)[_name].__qualname__ = '_BoundVarianceMixin.' + _name

    class _Immutable:
        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self
    for _name in '__copy__', '__deepcopy__':
        setattr(TypeVar, _name, vars(_Immutable)[_name])
