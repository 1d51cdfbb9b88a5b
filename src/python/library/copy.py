"""Copies of any value, shallow and deep."""

from _taskarium import (iterator_again, iterator_parts, loaded, lookup,
                        text_native, unsupported, version)
from types import (BuiltinFunctionType, CodeType, EllipsisType, FunctionType,
                   GenericAlias, MethodDescriptorType, MethodType,
                   MethodWrapperType, NoneType, NotImplementedType, UnionType,
                   WrapperDescriptorType)

__all__ = ['Error', 'copy', 'deepcopy']
if version >= 313:
    __all__.append('replace')


class Error(Exception):
    pass


error = Error

# Copies of these are themselves; those of the others deep in, too.
_IMMUTABLE = frozenset({
    NoneType, int, float, bool, complex, str, bytes, type, range, property,
    BuiltinFunctionType, text_native, EllipsisType, NotImplementedType,
    FunctionType, CodeType})
_SHALLOW_IMMUTABLE = _IMMUTABLE | {tuple, frozenset, slice}
_PLAIN = {list: list.copy, dict: dict.copy, set: set.copy}
# Builtins whose instances are made of one value, which is given to __new__.
_OF_A_VALUE = (int, float, complex, str, bytes, tuple)


def copy(x):
    """A copy of the value, which shares what is in it."""
    cls = type(x)
    if cls in _SHALLOW_IMMUTABLE:
        return x
    if cls in _PLAIN:
        return _PLAIN[cls](x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    parts = _parts(x, cls)
    return x if isinstance(parts, str) else _rebuild(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the value and of everything in it."""
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    cls = type(x)
    if cls in _IMMUTABLE or issubclass(cls, type):
        return x
    if cls in _DEEP:
        y = _DEEP[cls](x, memo)
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            parts = _parts(x, cls)
            y = x if isinstance(parts, str) else _rebuild(x, memo, *parts)
    if y is not x:
        memo[key] = y
        # What has been copied must not die while its id is remembered.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # it is in itself
        return memo[id(x)]
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
         MethodType: _deepcopy_method}


# --- what an object is made of -----------------------------------------------

def _new(cls, *args):
    return cls.__new__(cls, *args)


def _new_named(cls, args, keywords):
    return cls.__new__(cls, *args, **keywords)


def _slot_names(cls):
    names = []
    for base in cls.__mro__:
        slots = lookup(base, '__slots__', True)
        if slots is None:
            continue
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                if stripped:
                    name = f'_{stripped}{name}'
            names.append(name)
    return names


def _state(x, cls):
    """What __setstate__ is given: None, a dict, or that with the slots."""
    own = lookup(cls, '__getstate__')
    if own is not None:
        return x.__getstate__()
    state = getattr(x, '__dict__', None) or None
    slots = {name: getattr(x, name) for name in _slot_names(cls)
             if hasattr(x, name)}
    return (state, slots) if slots else state


def _native_of(cls):
    """The builtin type that a class derives from."""
    for base in cls.__mro__:
        if lookup(base, '__module__', True) is None:
            return base


def _collection(x, cls, native):
    """What makes an empty one, and whether items or pairs fill it."""
    if native.__name__ == 'deque':
        return cls, () if x.maxlen is None else ((), x.maxlen), list
    if native.__name__ == 'defaultdict':
        factory = x.default_factory
        return cls, () if factory is None else (factory,), dict
    if native.__name__ == 'OrderedDict':
        return cls, (), dict
    unsupported('a copy of a %s', None, cls.__name__)


def _parts_of_iterator(x, cls):
    parts = iterator_parts(x)
    if parts is None:
        unsupported('a copy of a %s', None, cls.__name__)
    return (lambda *parts: iterator_again(x, parts)), parts


# What is found again by what it is made of.
_OF_NAMES = {
    GenericAlias: lambda x: (GenericAlias, (x.__origin__, x.__args__)),
    UnionType: lambda x: (_union, x.__args__),
    WrapperDescriptorType: lambda x: (getattr, (x.__objclass__, x.__name__)),
    MethodDescriptorType: lambda x: (getattr, (x.__objclass__, x.__name__)),
    MethodWrapperType: lambda x: (getattr, (x.__self__, x.__name__))}


def _union(first, *rest):
    for other in rest:
        first = first | other
    return first


def _parts(x, cls):
    """A function, its arguments, a state, items and pairs: what the object
    can be made of anew."""
    copyreg = loaded('copyreg')
    if copyreg is not None and cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    reduce = lookup(cls, '__reduce_ex__')
    if reduce is not None:
        return x.__reduce_ex__(4)
    if lookup(cls, '__reduce__') is not None:
        return x.__reduce__()
    if cls in _OF_NAMES:
        return _OF_NAMES[cls](x)
    native = _native_of(cls)
    if issubclass(native, BaseException):
        state = x.__dict__
        return (cls, x.args, state) if state else (cls, x.args)
    if issubclass(cls, (set, frozenset)):
        return cls, (list(x),), _state(x, cls)
    if native is bytearray:
        return cls, (bytes(x),), _state(x, cls)
    if cls is slice:
        return slice, (x.start, x.stop, x.step)
    if lookup(cls, '__getnewargs_ex__') is not None:
        args, keywords = x.__getnewargs_ex__()
        make, args = _new_named, (cls, args, keywords)
    elif lookup(cls, '__getnewargs__') is not None:
        make, args = _new, (cls, *x.__getnewargs__())
    elif native in _OF_A_VALUE:
        make, args = _new, (cls, native(x))
    elif native in (object, list, dict):
        make, args = _new, (cls,)
    elif native.__module__ == 'collections':
        make, args, native = _collection(x, cls, native)
    elif not any(['__reduce__' in base.__dict__
                  for base in native.__mro__ if base is not object]):
        raise TypeError('cannot pickle memoryview objects'
                        if native is memoryview else
                        f'cannot pickle {cls.__name__!r} object')
    else:
        return _parts_of_iterator(x, cls)
    return (make, args, _state(x, cls),
            iter(x) if native is list else None,
            iter(x.items()) if native is dict else None)


def _set_state(y, state):
    if lookup(type(y), '__setstate__') is not None:
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    for item in () if items is None else items:
        y.append(deepcopy(item, memo) if deep else item)
    for key, value in () if pairs is None else pairs:
        if deep:
            key = deepcopy(key, memo)
            value = deepcopy(value, memo)
        y[key] = value
    return y


if version >= 313:
    def replace(obj, /, **changes):
        """A new object with other values for some of its fields."""
        cls = obj.__class__
        func = getattr(cls, '__replace__', None)
        if func is None:
            raise TypeError(
                f'replace() does not support {cls.__name__} objects')
        return func(obj, **changes)
