"""Classes whose methods are made from the fields that they list."""

from _taskarium import loaded, lookup, names_of, patch, run, version
from abc import update_abstractmethods
from functools import update_wrapper
from inspect import signature
from reprlib import recursive_repr
from types import (BuiltinFunctionType, CodeType, EllipsisType, FunctionType,
                   GenericAlias, MappingProxyType, MemberDescriptorType,
                   NoneType, NotImplementedType)

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar',
           'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


# --- what stands for something -----------------------------------------------

class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = 'name',

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_EMPTY_METADATA = MappingProxyType({})

# Copies of these are themselves.
_ATOMIC_TYPES = frozenset({
    NoneType, bool, int, float, str, bytes, EllipsisType, NotImplementedType,
    CodeType, BuiltinFunctionType, FunctionType, type, range, property})


class InitVar:
    """The annotation of what is given to __init__ and then to
    __post_init__, but is no field."""

    __slots__ = 'type',

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = (self.type.__name__ if isinstance(self.type, type)
                else repr(self.type))
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash',
                 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = (_EMPTY_METADATA if metadata is None
                         else MappingProxyType(metadata))
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},'
                f'default={self.default!r},'
                f'default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        # The default is what the class would have had without the field.
        set_name = lookup(type(self.default), '__set_name__')
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """What the decorator was given; from 3.12 on, all of it."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')
    if version >= 312:
        __slots__ += ('match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)!r}' for name in self.__slots__]
        return f'_DataclassParams({",".join(parts)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    """What says more of a field than its annotation."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata,
                 kw_only)


# --- methods as texts --------------------------------------------------------

class _Methods:
    """The methods that a class is given: texts at first, made into functions
    one at a time up to 3.12 and all at once from 3.13 on, as their line
    numbers tell."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals
        self.locals = {}
        self.names = []
        self.texts = []
        self.refusals = {}
        self.always = set()

    def add(self, name, args, body, locals=(), returns=MISSING, refusal=None,
            decorator=None, always=False):
        """`refusal`: what the error says if the class has the method."""
        if locals:
            self.locals.update(locals)
        arrow = ''
        if returns is not MISSING:
            self.locals[f'__dataclass_{name}_return_type__'] = returns
            arrow = f'->__dataclass_{name}_return_type__'
        lines = '\n'.join([f'  {line}' for line in body])
        text = f' def {name}({",".join(args)}){arrow}:\n{lines}'
        if decorator and version >= 313:
            text = f' @{decorator}\n{text}'
        self.names.append(name)
        self.texts.append(text)
        if refusal is not None:
            self.refusals[name] = refusal
        if always:
            self.always.add(name)
        if version < 313:
            self.finish()

    def finish(self):
        """Gives the class what has been added."""
        names = {}
        result = f'({",".join(self.names)},)' if self.names else '()'
        texts = '\n'.join(self.texts)
        run(f'def __create_fn__({",".join(self.locals)}):\n{texts}\n '
            f'return {result}', self.globals, names)
        functions = names['__create_fn__'](**self.locals)
        for name, function in zip(self.names, functions):
            if version < 313 and name == '__repr__':
                function = _guarded(function)
            self.give(name, function)
        self.locals = {}
        self.names = []
        self.texts = []

    def give(self, name, function):
        cls = self.cls
        if name in cls.__dict__ and name not in self.always:
            if name in self.refusals:
                end = self.refusals[name]
                raise TypeError(f'Cannot overwrite attribute {name} '
                                f'in class {cls.__name__}{end}')
            return
        function.__qualname__ = f'{cls.__qualname__}.{name}'
        setattr(cls, name, function)


def _guarded(function):
    """What recursive_repr makes of it, in the words of functools."""
    return update_wrapper(recursive_repr()(function), function)


def _set_new_attribute(cls, name, value):
    if name not in cls.__dict__:
        setattr(cls, name, value)


def _tuple_of(name, fields):
    if not fields:
        return '()'
    return f'({",".join([f"{name}.{f.name}" for f in fields])},)'


def _default_name(f):
    return f'__dataclass_dflt_{f.name}__'


def _init_line(f, frozen, self_name, slots):
    """What __init__ does for the field; None for nothing."""
    if f.default_factory is not MISSING:
        value = f'{_default_name(f)}()'
        if f.init:
            value += (f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ '
                      f'else {f.name}')
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        value = _default_name(f)
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return (f'__dataclass_builtins_object__.__setattr__'
                f'({self_name},{f.name!r},{value})')
    return f'{self_name}.{f.name}={value}'


def _init_parameter(f):
    if f.default is not MISSING:
        default = f'={_default_name(f)}'
    elif f.default_factory is not MISSING:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    else:
        default = ''
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _check_order(fields):
    seen = None
    for f in fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            end = f' {seen.name!r}' if version >= 313 else ''
            raise TypeError(f'non-default argument {f.name!r} '
                            f'follows default argument{end}')


def _add_init(methods, fields, placed, named, frozen, self_name, slots):
    _check_order(placed)
    locals = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    locals['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    locals['__dataclass_builtins_object__'] = object
    body = []
    for f in fields:
        if f.default_factory is not MISSING:
            locals[_default_name(f)] = f.default_factory
        elif f.default is not MISSING and (f.init or slots):
            locals[_default_name(f)] = f.default
        line = _init_line(f, frozen, self_name, slots)
        if line:
            body.append(line)
    if hasattr(methods.cls, '__post_init__'):
        given = ','.join([f.name for f in fields
                          if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({given})')
    parameters = [self_name] + [_init_parameter(f) for f in placed]
    if named:
        parameters += ['*'] + [_init_parameter(f) for f in named]
    methods.add('__init__', parameters, body or ['pass'], locals, None)


def _add_repr(methods, fields):
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields])
    if version >= 313:
        methods.add('__repr__', ('self',),
                    [f'return f"{{self.__class__.__qualname__}}({shown})"'],
                    {'__dataclasses_recursive_repr': recursive_repr},
                    decorator='__dataclasses_recursive_repr()')
    else:
        methods.add('__repr__', ('self',),
                    [f'return self.__class__.__qualname__ + f"({shown})"'])


def _add_comparison(methods, name, operator, fields, refusal=None):
    body = ['if other.__class__ is self.__class__:',
            f' return {_tuple_of("self", fields)}{operator}'
            f'{_tuple_of("other", fields)}',
            'return NotImplemented']
    if name == '__eq__' and version >= 313:
        terms = [f'self.{f.name}==other.{f.name}' for f in fields]
        body[1] = f' return {" and ".join(terms) or True}'
        body[:0] = ['if self is other:', ' return True']
    methods.add(name, ('self', 'other'), body, refusal=refusal)


def _add_freeze(methods, fields):
    locals = {'cls': methods.cls, 'FrozenInstanceError': FrozenInstanceError}
    condition = 'type(self) is cls'
    if fields:
        names = ', '.join([repr(f.name) for f in fields])
        condition += f' or name in {{{names}}}'
    for name, args, verb in (
            ('__setattr__', ('self', 'name', 'value'), 'assign to'),
            ('__delattr__', ('self', 'name'), 'delete')):
        methods.add(name, args, [
            f'if {condition}:',
            f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
            f'super(cls, self).{name}({", ".join(args[1:])})'],
            locals, refusal='')


def _add_hash(methods, fields, unsafe_hash, eq, frozen, is_explicit):
    cls = methods.cls
    if unsafe_hash and is_explicit:
        raise TypeError(f'Cannot overwrite attribute __hash__ '
                        f'in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not is_explicit):
        hashed = [f for f in fields
                  if (f.compare if f.hash is None else f.hash)]
        methods.add('__hash__', ('self',),
                    [f'return hash({_tuple_of("self", hashed)})'], always=True)
    elif eq and not frozen and not is_explicit:
        cls.__hash__ = None


# --- annotations -------------------------------------------------------------

def _word(text):
    """The name that the text begins with, and what comes after it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _is_named(annotation, cls, module, home, is_it):
    """Whether a text as annotation names what `is_it` knows, by way of
    `module`, if it has a prefix; `home` has the names there."""
    name, rest = _word(annotation)
    names = names_of(cls.__module__)
    if rest.startswith('.') and names is not None:
        second, _ = _word(rest[1:])
        if second:
            if names.get(name) is not module:
                return False
            name, names = second, home
    return bool(name and names is not None and is_it(names.get(name)))


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _is_ours(annotation, cls, is_it):
    if not isinstance(annotation, str):
        return is_it(annotation)
    return _is_named(annotation, cls, loaded('dataclasses'), globals_here,
                     is_it)


globals_here = names_of('dataclasses')


def _is_classvar(annotation, cls):
    typing = loaded('typing')
    if typing is None:
        return False

    def is_it(annotation):
        return (annotation is typing.ClassVar
                or (type(annotation) is typing._GenericAlias
                    and annotation.__origin__ is typing.ClassVar))

    if not isinstance(annotation, str):
        return is_it(annotation)
    return _is_named(annotation, cls, typing, names_of('typing'), is_it)


def _get_field(cls, name, annotation, kw_only):
    """The field that an annotation makes."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING  # of __slots__
        f = field(default=default)
    f.name = name
    f.type = annotation
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_ours(annotation, cls, _is_initvar):
        f._field_type = _FIELD_INITVAR
    else:
        f._field_type = _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field '
                         f'{name} is not allowed: use default_factory')
    return f


def _own_fields(cls, kw_only):
    """The fields that the class itself lists, in order."""
    result = []
    annotations = cls.__dict__.get('__annotations__', {})
    has_mark = False
    for name, annotation in annotations.items():
        if not _is_ours(annotation, cls, _is_kw_only):
            result.append(_get_field(cls, name, annotation, kw_only))
            continue
        if has_mark:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                            'has already been specified')
        has_mark = kw_only = True
    return result, annotations


# --- the class ---------------------------------------------------------------

def _inherit(cls, fields):
    """Fills in the fields of the bases; whether there are bases with fields,
    one of them is frozen, all of them are."""
    has_bases = any_frozen = False
    all_frozen = True
    for base in cls.__mro__[-1:0:-1]:
        known = getattr(base, _FIELDS, None)
        if known is None:
            continue
        has_bases = True
        for f in known.values():
            fields[f.name] = f
        is_frozen = getattr(base, _PARAMS).frozen
        any_frozen = any_frozen or is_frozen
        all_frozen = all_frozen and is_frozen
    return has_bases, any_frozen, all_frozen


def _check_frozen(frozen, has_bases, any_frozen, all_frozen):
    if not has_bases:
        return
    if any_frozen and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a '
                        'frozen one')
    if frozen and not (all_frozen if version >= 313 else any_frozen):
        raise TypeError('cannot inherit frozen dataclass from a '
                        'non-frozen one')


def _take_fields(cls, fields, kw_only):
    own, annotations = _own_fields(cls, kw_only)
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')


def _add_methods(cls, fields, init, repr, eq, order, unsafe_hash, frozen,
                 is_explicit, slots):
    """The positional fields of __init__."""
    given = [f for f in fields.values()
             if f._field_type is not _FIELD_CLASSVAR]
    placed = [f for f in given if f.init and not f.kw_only]
    named = [f for f in given if f.init and f.kw_only]
    globals = names_of(cls.__module__)
    methods = _Methods(cls, {} if globals is None else globals)
    if init:
        self_name = '__dataclass_self__' if 'self' in fields else 'self'
        _add_init(methods, given, placed, named, frozen, self_name, slots)
    if version >= 313:
        _set_new_attribute(cls, '__replace__', _replace)
    real = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in real if f.compare]
    if repr:
        _add_repr(methods, [f for f in real if f.repr])
    if eq:
        _add_comparison(methods, '__eq__', '==', compared)
    if order:
        hint = '. Consider using functools.total_ordering'
        if version >= 313:
            hint = ' Consider using functools.total_ordering'
        for name, operator in (('__lt__', '<'), ('__le__', '<='),
                               ('__gt__', '>'), ('__ge__', '>=')):
            _add_comparison(methods, name, operator, compared, hint)
    if frozen:
        _add_freeze(methods, real)
    _add_hash(methods, real, unsafe_hash, eq, frozen, is_explicit)
    if version >= 313:
        methods.finish()
    return placed


def _set_doc(cls):
    if getattr(cls, '__doc__'):
        return
    try:
        text = str(signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        text = ''
    cls.__doc__ = cls.__name__ + text


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                   kw_only, slots, weakref_slot):
    fields = {}
    cls.__module__  # what is no class fails here
    setattr(cls, _PARAMS, _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
        weakref_slot))
    bases = _inherit(cls, fields)
    _take_fields(cls, fields, kw_only)
    _check_frozen(frozen, *bases)
    setattr(cls, _FIELDS, fields)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    is_explicit = not (own_hash is MISSING or
                       (own_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    placed = _add_methods(cls, fields, init, repr, eq, order, unsafe_hash,
                          frozen, is_explicit, slots)
    _set_doc(cls)
    if match_args:
        _set_new_attribute(cls, '__match_args__',
                           tuple([f.name for f in placed]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    update_abstractmethods(cls)
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ['__weakref__', '__dict__'] if version >= 313 else []
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    """A new class like the old one, whose fields are slots."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = dict(cls.__dict__)
    own = tuple([f.name for f in fields(cls)])
    inherited = {slot for base in cls.__mro__[1:-1]
                 for slot in _get_slots(base)}
    wanted = own + (('__weakref__',) if weakref_slot else ())
    names['__slots__'] = tuple([slot for slot in wanted
                                if slot not in inherited])
    for name in own:
        names.pop(name, None)
    names.pop('__dict__', None)
    if version >= 312 or patch >= 3:
        names.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, names)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in names:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in names:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """A decorator that gives a class the methods that its annotated fields
    call for."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen,
                              match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# --- what can be done with instances -----------------------------------------

def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or '
                        'instance') from None
    return tuple([f for f in known.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _copy(value, convert):
    """The value with everything in it converted."""
    cls = type(value)
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return cls(*[convert(item) for item in value])
    if isinstance(value, (list, tuple)):
        return cls(convert(item) for item in value)
    if isinstance(value, dict):
        if version >= 312 and hasattr(cls, 'default_factory'):
            result = cls(value.default_factory)
            for key, item in value.items():
                result[convert(key)] = convert(item)
            return result
        return cls((convert(key), convert(item))
                   for key, item in value.items())
    from copy import deepcopy
    return deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, and so on down."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return dict_factory([
            (f.name, _asdict_inner(getattr(obj, f.name), dict_factory))
            for f in fields(obj)])
    return _copy(obj, lambda item: _asdict_inner(item, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of an instance as a tuple, and so on down."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([
            _astuple_inner(getattr(obj, f.name), tuple_factory)
            for f in fields(obj)])
    return _copy(obj, lambda item: _astuple_inner(item, tuple_factory))


def replace(obj, /, **changes):
    """A new instance with other values in some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    error = TypeError if version >= 313 else ValueError
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise error(f'field {f.name} is declared with init=False, it '
                            f'cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise error(f'InitVar {f.name!r} '
                            f'must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


# --- classes made of names ---------------------------------------------------

def _read_fields(fields):
    """The annotations and the defaults that the items stand for."""
    from keyword import iskeyword
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    return annotations, defaults


def _make(cls_name, fields, bases, namespace, module, options):
    from types import new_class
    annotations, defaults = _read_fields(fields)

    def fill(names):
        names.update({} if namespace is None else namespace)
        names.update(defaults)
        names['__annotations__'] = annotations

    cls = new_class(cls_name, bases, {}, fill)
    if version >= 312:
        if module is None:
            from _taskarium import caller
            module = (caller() or {}).get('__name__', '__main__')
        cls.__module__ = module
    return dataclass(cls, **options)


if version >= 312:
    def make_dataclass(cls_name, fields, *, bases=(), namespace=None,
                       init=True, repr=True, eq=True, order=False,
                       unsafe_hash=False, frozen=False, match_args=True,
                       kw_only=False, slots=False, weakref_slot=False,
                       module=None):
        """A dataclass that is made of names, annotations and fields."""
        return _make(cls_name, fields, bases, namespace, module, dict(
            init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
            weakref_slot=weakref_slot))
else:
    def make_dataclass(cls_name, fields, *, bases=(), namespace=None,
                       init=True, repr=True, eq=True, order=False,
                       unsafe_hash=False, frozen=False, match_args=True,
                       kw_only=False, slots=False, weakref_slot=False):
        """A dataclass that is made of names, annotations and fields."""
        return _make(cls_name, fields, bases, namespace, None, dict(
            init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
            weakref_slot=weakref_slot))
