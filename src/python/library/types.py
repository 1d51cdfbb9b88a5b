"""Names of the types that have no name of their own among the builtins."""

from _taskarium import (
    in_c,
    title,
    async_generator as AsyncGeneratorType,
    cell as CellType,
    code as CodeType,
    coroutine as CoroutineType,
    frame as FrameType,
    function as FunctionType,
    generator as GeneratorType,
    generic_alias as GenericAlias,
    is_awaitable as _is_awaitable,
    make_awaitable as _make_awaitable,
    method as MethodType,
    module as ModuleType,
    native as BuiltinFunctionType,
    traceback as TracebackType,
    union as UnionType,
    version,
)

__all__ = ['AsyncGeneratorType', 'BuiltinFunctionType', 'BuiltinMethodType',
           'CellType', 'ClassMethodDescriptorType', 'CodeType',
           'CoroutineType', 'DynamicClassAttribute', 'EllipsisType',
           'FrameType', 'FunctionType', 'GeneratorType',
           'GenericAlias', 'GetSetDescriptorType', 'LambdaType',
           'MappingProxyType', 'MemberDescriptorType',
           'MethodDescriptorType', 'MethodType',
           'MethodWrapperType', 'ModuleType', 'NoneType',
           'NotImplementedType', 'SimpleNamespace', 'TracebackType',
           'UnionType', 'WrapperDescriptorType', 'coroutine',
           'new_class', 'prepare_class', 'resolve_bases']
if version >= 312:
    __all__.append('get_original_bases')
if version >= 313:
    __all__.append('CapsuleType')

LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)


class SimpleNamespace:
    """An object whose attributes are what it was made with."""

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    if version >= 313:
        def __init__(self, mapping_or_iterable=(), /, **kwargs):
            given = dict(mapping_or_iterable)
            if not all(isinstance(key, str) for key in given):
                raise TypeError('keywords must be strings')
            self.__dict__.update(given)
            self.__dict__.update(kwargs)

        def __replace__(self, /, *args, **kwargs):
            if args:
                raise TypeError('__replace__() takes no positional arguments')
            made = type(self)()
            made.__dict__.update(self.__dict__)
            made.__dict__.update(kwargs)
            return made
    else:
        def __init__(self, /, *args, **kwargs):
            if args:
                raise TypeError('no positional arguments expected')
            self.__dict__.update(kwargs)

    def __repr__(self):
        cls = type(self)
        name = 'namespace' if cls is SimpleNamespace else cls.__name__
        items = (f'{key}={value!r}' for key, value in self.__dict__.items())
        return f'{name}({", ".join(items)})'

    def __eq__(self, other):
        if (isinstance(self, SimpleNamespace)
                and isinstance(other, SimpleNamespace)):
            return self.__dict__ == other.__dict__
        return NotImplemented


MappingProxyType = type(SimpleNamespace.__dict__)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
GetSetDescriptorType = type(int.real)


class _Slotted:
    __slots__ = 'slot',


MemberDescriptorType = type(_Slotted.slot)
del _Slotted

# --- classes without a class statement ---------------------------------------

def new_class(name, bases=(), kwds=None, exec_body=None):
    """The class that a class statement with this body would make."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The classes that the bases stand for; the same tuple if they are
    classes all."""
    result = []
    is_changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            result.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        result.extend(entries)
        is_changed = True
    return tuple(result) if is_changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace for the body and the keywords that are
    left."""
    kwds = {} if kwds is None else dict(kwds)
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            other = type(base)
            if issubclass(meta, other):
                continue
            if not issubclass(other, meta):
                raise TypeError('metaclass conflict: the metaclass of a '
                                'derived class must be a (non-strict) '
                                'subclass of the metaclasses of all its bases')
            meta = other
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, bases, **kwds)
    return meta, namespace, kwds


if version >= 312:
    def get_original_bases(cls, /):
        """The bases as they were written."""
        try:
            return cls.__dict__.get('__orig_bases__', cls.__bases__)
        except AttributeError:
            raise TypeError('Expected an instance of type, '
                            f'not {type(cls).__name__!r}') from None


class DynamicClassAttribute:
    """A property of instances that the class answers by its __getattr__."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or (None if fget is None else fget.__doc__)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(
            getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, fget, fset, fdel, doc):
        result = type(self)(fget, fset, fdel, doc)
        result.overwrite_doc = self.overwrite_doc
        return result

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._with(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel, self.__doc__)


# --- generators that may be awaited ------------------------------------------

class _GeneratorWrapper:
    """What `await` takes of something that walks like a generator."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__is_generator = gen.__class__ is GeneratorType
        self.__name__ = getattr(gen, '__name__', None)
        self.__qualname__ = getattr(gen, '__qualname__', None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__is_generator else self

    __await__ = __iter__


def _awaitable(made):
    """What a call has made, so that `await` takes it if it can be."""
    from collections.abc import Coroutine, Generator
    if _is_awaitable(made):
        return made
    if isinstance(made, Generator) and not isinstance(made, Coroutine):
        return _GeneratorWrapper(made)
    return made


def coroutine(func):
    """Makes `await` take the generators of a function."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    flags = func.__code__.co_flags if type(func) is FunctionType else 0
    if flags & 0x80:
        return func
    if flags & 0x20:
        _make_awaitable(func)
        return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        return _awaitable(func(*args, **kwargs))
    return wrapped

if version >= 313:
    in_c(SimpleNamespace.__init__, 'unpacks')
title(SimpleNamespace, 'types.SimpleNamespace')
in_c(SimpleNamespace)
