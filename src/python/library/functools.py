"""Tools for working with functions and callable objects."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from _taskarium import evaluate, version
from abc import get_cache_token
from types import (BuiltinFunctionType, FunctionType, GenericAlias,
                   MappingProxyType, MethodDescriptorType, MethodType,
                   UnionType)

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache',
           'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

# --- functions that stand for others -----------------------------------------

WRAPPER_ASSIGNMENTS = '__module__', '__name__', '__qualname__', '__doc__'
if version >= 314:
    WRAPPER_ASSIGNMENTS += '__annotate__',
else:
    WRAPPER_ASSIGNMENTS += '__annotations__',
if version >= 312:
    WRAPPER_ASSIGNMENTS += '__type_params__',
WRAPPER_UPDATES = '__dict__',


_natives = BuiltinFunctionType, MethodDescriptorType


_values = (int, bool, float, complex, str, bytes, bytearray, list, tuple, dict,
           set, frozenset, range, type(None))


def _has_no_text(wrapped):
    """Whether it is a builtin, whose docstring is CPython's own."""
    return isinstance(wrapped, _natives) or type(wrapped) in _values or (
        isinstance(wrapped, type) and wrapped.__module__ == 'builtins')


def _copied_names(method):
    """The dict of a classmethod or staticmethod: what its function is."""
    names = {}
    for name in ('__module__', '__name__', '__qualname__', '__doc__',
                 '__annotations__'):
        if name == '__doc__' and _has_no_text(method):
            continue
        try:
            names[name] = getattr(method, name)
        except AttributeError:
            pass
    return names


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    """Makes `wrapper` look like `wrapped`."""
    for name in assigned:
        if name == '__annotate__':
            continue
        if name == '__doc__' and _has_no_text(wrapped):
            # A function keeps whose text it would have, and cannot tell it.
            if isinstance(wrapper, FunctionType):
                wrapper.__doc__ = (type(wrapped) if type(wrapped) in _values
                                   else wrapped)
            continue
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        if name == '__dict__' and isinstance(wrapped, type) and (
                _has_no_text(wrapped)):
            continue # what a builtin class has is no wrapper's
        getattr(wrapper, name).update(
            _copied_names(wrapped) if name == '__dict__'
            and type(wrapped) in (classmethod, staticmethod)
            else getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like `wrapped`."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned,
                   updated=updated)


# --- comparisons -------------------------------------------------------------

def _compare(root, opname, inverted, join):
    """The method `opname` by way of `root`: its answer, perhaps inverted,
    which `join` brings together with whether both are equal."""
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        truth = not answer if inverted else answer
        if join == 'or':
            return truth or self == other
        if join == 'and':
            return truth and self != other
        return truth

    method.__name__ = opname
    method.__qualname__ = f'_{opname[2:4]}_from_{root[2:4]}'
    said = f'a {_signs[root]} b'
    if inverted:
        said = 'not ' + said
    equal = {'or': ' or (a == b)', 'and': ' and (a != b)', None: ''}[join]
    method.__doc__ = (f'Return a {_signs[opname]} b.  '
                      f'Computed by @total_ordering from ({said}){equal}.')
    return method


_signs = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


# For each method that a class may have, the others: whether they invert its
# answer, and how they ask for equality.
_orderings = {
    '__lt__': (('__gt__', True, 'and'), ('__le__', False, 'or'),
               ('__ge__', True, None)),
    '__le__': (('__ge__', True, 'or'), ('__lt__', False, 'and'),
               ('__gt__', True, None)),
    '__gt__': (('__lt__', True, 'and'), ('__ge__', False, 'or'),
               ('__le__', True, None)),
    '__ge__': (('__le__', True, 'or'), ('__gt__', False, 'and'),
               ('__lt__', True, None)),
}


def total_ordering(cls):
    """Adds the comparisons that a class lacks to those that it has."""
    have = [name for name in _orderings
            if getattr(cls, name) is not getattr(object, name)]
    if not have:
        raise ValueError(
            'must define at least one ordering operation: < > <= >=')
    for root in '__lt__', '__le__', '__gt__', '__ge__':
        if root in have:
            break
    for opname, inverted, join in _orderings[root]:
        if opname not in have:
            setattr(cls, opname, _compare(root, opname, inverted, join))
    return cls


# --- answers that are remembered ---------------------------------------------

def lru_cache(maxsize=128, typed=False):
    """A decorator that lets a function remember its last answers."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _remember(function, maxsize, typed, 'lru_cache.<locals>')
    elif maxsize is not None:
        raise TypeError(
            'Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _remember(user_function, maxsize, typed,
                         'lru_cache.<locals>.decorating_function.<locals>')

    return decorating_function


_CacheInfo = None


def _cache_info(hits, misses, maxsize, currsize):
    """What cache_info() answers; its class is made when one first asks, since
    most programs never do, and collections is large."""
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize',
                                module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


def _remember(function, maxsize, typed, place):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    wrapper = _lru_cache_wrapper(function, maxsize, bool(typed), _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    wrapper.cache_parameters.__qualname__ = place + '.<lambda>'
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Lets a function remember all its answers."""
    return lru_cache(maxsize=None)(user_function)


_nothing = object()


class cached_property:
    """A property whose value is computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        if version >= 313:
            self.__module__ = func.__module__
        elif version < 312:
            self.lock = _Lock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different '
                f'names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without '
                            'calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f'instance to cache {name!r} property.') from None
        value = values.get(name, _nothing)
        if value is _nothing:
            value = self.func(instance)
            try:
                values[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on "
                    f'{type(instance).__name__!r} instance does not support '
                    f'item assignment for caching {name!r} property.'
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


class _Lock:
    """What a cached_property of 3.11 shows; there is one thread only."""


# --- methods with some arguments given ---------------------------------------

class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        args = [repr(arg) for arg in self.args]
        keywords = [f'{key}={value!r}' for key, value in self.keywords.items()]
        if version >= 313:
            parts = ', '.join([repr(self.func), *args, *keywords])
        else:
            parts = f'{self.func}, {", ".join(args)}, {", ".join(keywords)}'
        return f'{cls.__module__}.{cls.__qualname__}({parts})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        if version >= 313:
            _method.__partialmethod__ = self
        else:
            _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                # It has made something of the object by itself.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# --- functions that look at the type of an argument --------------------------

def _c3_merge(sequences):
    """The order of classes that all the sequences agree on."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _c3_mro(cls, abcs):
    """The mro of a class with the abstract classes that it passes for, each
    before the bases that do not pass for it."""
    bases = cls.__bases__
    boundary = 0
    for index, base in enumerate(reversed(bases)):
        if hasattr(base, '__abstractmethods__'):
            boundary = len(bases) - index
            break
    explicit = list(bases[:boundary])
    others = list(bases[boundary:])
    abstract = [base for base in abcs
                if issubclass(cls, base)
                and not any(issubclass(b, base) for b in bases)]
    rest = [base for base in abcs if base not in abstract]
    orders = [_c3_mro(base, rest) for base in explicit]
    orders += [_c3_mro(base, rest) for base in abstract]
    orders += [_c3_mro(base, rest) for base in others]
    return _c3_merge(
        [[cls]] + orders + [explicit] + [abstract] + [others])


def _compose_mro(cls, types):
    """The mro of a class with those of the types that it only passes for."""
    mro = cls.__mro__

    def is_related(typ):
        return (typ not in mro and hasattr(typ, '__mro__')
                and not isinstance(typ, GenericAlias)
                and issubclass(cls, typ))

    types = [typ for typ in types if is_related(typ)]
    types = [typ for typ in types
             if not any(typ is not other and typ in other.__mro__
                        for other in types)]
    if not types:
        return list(mro)
    all_abcs = []
    for typ in types:
        found = [[s for s in sub.__mro__ if s in types]
                 for sub in typ.__subclasses__()
                 if sub not in mro and issubclass(cls, sub)]
        if not found:
            all_abcs.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for group in found:
            for sub in group:
                if sub not in all_abcs:
                    all_abcs.append(sub)
    return _c3_mro(cls, all_abcs)


def _find_impl(cls, registry):
    match = None
    mro = _compose_mro(cls, registry.keys())
    for candidate in mro:
        if match is not None:
            # Two abstract classes that do not know each other.
            if (candidate in registry and candidate not in cls.__mro__
                    and match not in cls.__mro__
                    and not issubclass(match, candidate)):
                raise RuntimeError(
                    f'Ambiguous dispatch: {match} or {candidate}')
            break
        if candidate in registry:
            match = candidate
    return registry.get(match)


def _is_union_type(cls):
    kind = type(cls)
    return kind is UnionType or (kind.__module__ == 'typing'
                                 and kind.__name__ == '_UnionGenericAlias')


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    return (_is_union_type(cls)
            and all(isinstance(arg, type) for arg in cls.__args__))


def _first_hint(function):
    """The name and annotation of the first annotated parameter."""
    for name, hint in function.__annotations__.items():
        if isinstance(hint, str):
            hint = evaluate(hint, function.__globals__)
        return name, type(None) if hint is None else hint


def singledispatch(func):
    """A function that is another one for each type of its first argument."""
    registry = {}
    dispatch_cache = {}
    cache_token = None

    def dispatch(cls):
        """The function for a class."""
        nonlocal cache_token
        if cache_token is not None:
            current_token = get_cache_token()
            if cache_token != current_token:
                dispatch_cache.clear()
                cache_token = current_token
        try:
            return dispatch_cache[cls]
        except KeyError:
            try:
                impl = registry[cls]
            except KeyError:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

    def register(cls, func=None):
        """Sets the function for a class, or decorates one with it."""
        nonlocal cache_token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f'Invalid first argument to `register()`. '
                    f'{cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    f'Use either `@register(some_class)` or plain '
                    f'`@register` on an annotated function.')
            func = cls
            argname, cls = _first_hint(func)
            if not _is_valid_dispatch_type(cls):
                what = ('not all arguments are classes'
                        if _is_union_type(cls) else 'is not a class')
                raise TypeError(
                    f'Invalid annotation for {argname!r}. {cls!r} {what}.')
        for one in cls.__args__ if _is_union_type(cls) else (cls,):
            registry[one] = func
            if cache_token is None and hasattr(one, '__abstractmethods__'):
                cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least '
                            '1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A method that is another one for each type of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Sets the method for a class, or decorates one with it."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__',
                           'singledispatchmethod method')

        def _method(*args, **kwargs):
            if version >= 313 and not args:
                raise TypeError(f'{funcname} requires at least '
                                '1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(
                *args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
