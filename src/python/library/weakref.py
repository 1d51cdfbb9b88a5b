"""References that do not keep what they refer to."""

import _collections_abc
from _taskarium import in_c, place, title, version
from _weakref import ref, references, takes

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs',
           'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
           'WeakMethod', 'finalize']

ReferenceType = ref


def getweakrefs(object, /):
    """The weak references to the object, proxies among them."""
    return [found.owner() if type(found) is _ProxyRef else found
            for found in references(object)]


def getweakrefcount(object, /):
    """How many weak references to the object there are."""
    return len(references(object))


# --- proxies -----------------------------------------------------------------


class _ProxyRef(ref):
    """What a proxy holds; knows which proxy that is."""

    __slots__ = ('owner', 'wanted')


def _gone(reference):
    reference.wanted(reference.owner())


def _target(proxy):
    found = _reference_of(proxy)()
    if found is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return found


def _bare(value):
    return _target(value) if type(value) in ProxyTypes else value


class _Proxy:
    """Every operation goes to the object, if it still is there."""

    def __new__(cls, *args, **keywords):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __init_subclass__(cls, **keywords):
        raise TypeError(f"type 'weakref.{cls.__base__.__name__}' is not an "
                        'acceptable base type')

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        found = _reference_of(self)()
        here = f'<weakproxy at {id(self):#x}'
        if version < 313:
            return f'{here} to {type(found).__name__} at {id(found):#x}>'
        if found is None:
            return f'{here}; dead>'
        kind = type(found)
        name = kind.__qualname__
        if kind.__module__ != 'builtins':
            name = f'{kind.__module__}.{name}'
        return f"{here}; to '{name}' at {id(found):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __dir__(self):
        return dir(_target(self))

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[_bare(key)]

    def __setitem__(self, key, value):
        _target(self)[_bare(key)] = value

    def __delitem__(self, key):
        del _target(self)[_bare(key)]

    def __contains__(self, item):
        return _bare(item) in _target(self)

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        found = _target(self)
        if not hasattr(type(found), '__next__'):
            raise TypeError("Weakref proxy referenced a non-iterator "
                            f"'{type(found).__name__:.200}' object")
        return next(found)

    def __reversed__(self):
        return reversed(_target(self))

    def __lt__(self, other):
        return _bare(self) < _bare(other)

    def __le__(self, other):
        return _bare(self) <= _bare(other)

    def __eq__(self, other):
        return _bare(self) == _bare(other)

    def __ne__(self, other):
        return _bare(self) != _bare(other)

    def __gt__(self, other):
        return _bare(self) > _bare(other)

    def __ge__(self, other):
        return _bare(self) >= _bare(other)

    __hash__ = None

    def __add__(self, other):
        return _bare(self) + _bare(other)

    def __radd__(self, other):
        return _bare(other) + _bare(self)

    def __iadd__(self, other):
        found = _bare(self)
        found += _bare(other)
        return found

    def __sub__(self, other):
        return _bare(self) - _bare(other)

    def __rsub__(self, other):
        return _bare(other) - _bare(self)

    def __isub__(self, other):
        found = _bare(self)
        found -= _bare(other)
        return found

    def __mul__(self, other):
        return _bare(self) * _bare(other)

    def __rmul__(self, other):
        return _bare(other) * _bare(self)

    def __imul__(self, other):
        found = _bare(self)
        found *= _bare(other)
        return found

    def __matmul__(self, other):
        return _bare(self) @ _bare(other)

    def __rmatmul__(self, other):
        return _bare(other) @ _bare(self)

    def __imatmul__(self, other):
        found = _bare(self)
        found @= _bare(other)
        return found

    def __truediv__(self, other):
        return _bare(self) / _bare(other)

    def __rtruediv__(self, other):
        return _bare(other) / _bare(self)

    def __itruediv__(self, other):
        found = _bare(self)
        found /= _bare(other)
        return found

    def __floordiv__(self, other):
        return _bare(self) // _bare(other)

    def __rfloordiv__(self, other):
        return _bare(other) // _bare(self)

    def __ifloordiv__(self, other):
        found = _bare(self)
        found //= _bare(other)
        return found

    def __mod__(self, other):
        return _bare(self) % _bare(other)

    def __rmod__(self, other):
        return _bare(other) % _bare(self)

    def __imod__(self, other):
        found = _bare(self)
        found %= _bare(other)
        return found

    def __divmod__(self, other):
        return divmod(_bare(self), _bare(other))

    def __rdivmod__(self, other):
        return divmod(_bare(other), _bare(self))

    def __pow__(self, other, modulo=None):
        return pow(_bare(self), _bare(other), _bare(modulo))

    def __rpow__(self, other):
        return pow(_bare(other), _bare(self))

    def __ipow__(self, other):
        found = _bare(self)
        found **= _bare(other)
        return found

    def __lshift__(self, other):
        return _bare(self) << _bare(other)

    def __rlshift__(self, other):
        return _bare(other) << _bare(self)

    def __ilshift__(self, other):
        found = _bare(self)
        found <<= _bare(other)
        return found

    def __rshift__(self, other):
        return _bare(self) >> _bare(other)

    def __rrshift__(self, other):
        return _bare(other) >> _bare(self)

    def __irshift__(self, other):
        found = _bare(self)
        found >>= _bare(other)
        return found

    def __and__(self, other):
        return _bare(self) & _bare(other)

    def __rand__(self, other):
        return _bare(other) & _bare(self)

    def __iand__(self, other):
        found = _bare(self)
        found &= _bare(other)
        return found

    def __or__(self, other):
        return _bare(self) | _bare(other)

    def __ror__(self, other):
        return _bare(other) | _bare(self)

    def __ior__(self, other):
        found = _bare(self)
        found |= _bare(other)
        return found

    def __xor__(self, other):
        return _bare(self) ^ _bare(other)

    def __rxor__(self, other):
        return _bare(other) ^ _bare(self)

    def __ixor__(self, other):
        found = _bare(self)
        found ^= _bare(other)
        return found

    def __neg__(self):
        return -_target(self)

    def __pos__(self):
        return +_target(self)

    def __invert__(self):
        return ~_target(self)

    def __abs__(self):
        return abs(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        return _target(self).__index__()


def _make_type(name, **more):
    """A class with those methods that nobody can derive from."""
    body = {key: value for key, value in _Proxy.__dict__.items()
            if type(value) is type(_target) or key in ('__hash__', '__doc__')
            or key == '__new__' or key == '__init_subclass__'}
    body.update(more, __module__='weakref',
                __slots__=('_reference', '__weakref__'))
    return type(name, (), body)


def _call(self, *args, **keywords):
    return _target(self)(*args, **keywords)


ProxyType = _make_type('ProxyType')
CallableProxyType = _make_type('CallableProxyType', __call__=_call)
title(ProxyType, 'weakref.ProxyType')
title(CallableProxyType, 'weakref.CallableProxyType')
ProxyTypes = (ProxyType, CallableProxyType)
_get = object.__getattribute__
_set = object.__setattr__


def _reference_of(proxy):
    return _get(proxy, '_reference')


def proxy(object, callback=None, /):
    """Something that behaves as the object, and does not keep it."""
    if callback is None:
        for found in references(object):
            if type(found) is _ProxyRef and found.wanted is None:
                return found.owner()
    if not takes(object):
        ref(object)
    kind = (CallableProxyType if callable(object) else ProxyType)
    made = _new(kind)
    reference = _ProxyRef(object, None if callback is None else _gone)
    reference.owner = ref(made)
    reference.wanted = callback
    _set(made, '_reference', reference)
    return made


_new = object.__new__


# --- while somebody goes through a container ---------------------------------


class _Postponed:
    """Who goes through a container must not see it shrink: what dies
    meanwhile is taken out when the last one has come to its end."""

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._walks += 1
        return self

    def __exit__(self, kind, error, traceback):
        container = self.container()
        if container is not None:
            container._walks -= 1
            if not container._walks:
                container._settle()


# --- sets --------------------------------------------------------------------


class WeakSet:
    """A set whose items vanish when nobody else holds them."""

    def __init__(self, data=None):
        self.data = set()
        self._walks = 0
        self._dead = []

        def remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walks:
                    self._dead.append(item)
                else:
                    self.data.discard(item)

        self._remove = remove
        if data is not None:
            self.update(data)

    def _settle(self):
        while self._dead:
            self.data.discard(self._dead.pop())

    def __iter__(self):
        with _Postponed(self):
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        if self._dead and not self._walks:
            self._settle()
        self.data.add(ref(item, self._remove))

    def clear(self):
        if self._dead and not self._walks:
            self._settle()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        if self._dead and not self._walks:
            self._settle()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        if self._dead and not self._walks:
            self._settle()
        self.data.remove(ref(item))

    def discard(self, item):
        if self._dead and not self._walks:
            self._settle()
        self.data.discard(ref(item))

    def update(self, other):
        if self._dead and not self._walks:
            self._settle()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        if self._dead and not self._walks:
            self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        if self._dead and not self._walks:
            self._settle()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self._dead and not self._walks:
            self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(
                ref(item, self._remove) for item in other)
        return self

    def union(self, other):
        return self.__class__(item for group in (self, other)
                              for item in group)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))


place('_weakrefset', WeakSet)


# --- mappings ----------------------------------------------------------------


class KeyedRef(ref):
    """A reference that knows under which key it stands."""

    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


_nothing = object()


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries vanish when nobody else holds their values."""

    def __init__(self, other=(), /, **kw):
        self._walks = 0
        self._dead = []

        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walks:
                    self._dead.append(reference.key)
                elif self.data.get(reference.key) is reference:
                    del self.data[reference.key]

        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _settle(self):
        while self._dead:
            key = self._dead.pop()
            found = self.data.get(key)
            if found is not None and found() is None:
                del self.data[key]

    def _tidy(self):
        if self._dead and not self._walks:
            self._settle()

    def __getitem__(self, key):
        self._tidy()
        found = self.data[key]()
        if found is None:
            raise KeyError(key)
        return found

    def __delitem__(self, key):
        self._tidy()
        del self.data[key]

    def __len__(self):
        self._tidy()
        return len(self.data) - len(self._dead)

    def __contains__(self, key):
        self._tidy()
        try:
            found = self.data[key]()
        except KeyError:
            return False
        return found is not None

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __setitem__(self, key, value):
        self._tidy()
        self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        self._tidy()
        made = WeakValueDictionary()
        with _Postponed(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        self._tidy()
        made = self.__class__()
        with _Postponed(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    made[deepcopy(key, memo)] = value
        return made

    def get(self, key, default=None):
        self._tidy()
        reference = self.data.get(key)
        if reference is None:
            return default
        found = reference()
        return default if found is None else found

    def items(self):
        self._tidy()
        with _Postponed(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value

    def keys(self):
        self._tidy()
        with _Postponed(self):
            for key, reference in self.data.items():
                if reference() is not None:
                    yield key

    __iter__ = keys

    def itervaluerefs(self):
        self._tidy()
        with _Postponed(self):
            yield from self.data.values()

    def values(self):
        self._tidy()
        with _Postponed(self):
            for reference in self.data.values():
                value = reference()
                if value is not None:
                    yield value

    def popitem(self):
        self._tidy()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        self._tidy()
        try:
            found = self.data.pop(key)()
        except KeyError:
            found = None
        if found is not None:
            return found
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        try:
            found = self.data[key]()
        except KeyError:
            found = None
        if found is not None:
            return found
        self._tidy()
        self.data[key] = KeyedRef(default, self._remove, key)
        return default

    def update(self, other=None, /, **kwargs):
        self._tidy()
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self.data[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            self.data[key] = KeyedRef(value, self._remove, key)

    def valuerefs(self):
        self._tidy()
        return list(self.data.values())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries vanish when nobody else holds their keys."""

    def __init__(self, dict=None):
        self.data = {}
        self._walks = 0
        self._dead = []

        def remove(key, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._walks:
                    self._dead.append(key)
                else:
                    self.data.pop(key, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _settle(self):
        while self._dead:
            self.data.pop(self._dead.pop(), None)

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        made = WeakKeyDictionary()
        with _Postponed(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        with _Postponed(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    made[key] = deepcopy(value, memo)
        return made

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def items(self):
        with _Postponed(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value

    def keys(self):
        with _Postponed(self):
            for reference in self.data:
                key = reference()
                if key is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _Postponed(self):
            for reference, value in self.data.items():
                if reference() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = {}.__class__(dict)
            for key, value in dict.items():
                self.data[ref(key, self._remove)] = value
        if len(kwargs):
            self.update(kwargs)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


# --- methods -----------------------------------------------------------------


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    __slots__ = ('_function', '_kind', '_alive', '__weakref__')

    def __new__(cls, meth, callback=None):
        try:
            owner = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not '
                            f'{type(meth)}') from None

        def gone(_):
            self = selfref()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, owner, gone)
        self._function = ref(function, gone)
        self._kind = type(meth)
        self._alive = True
        selfref = ref(self)
        return self

    def __call__(self):
        owner = super().__call__()
        function = self._function()
        if owner is None or function is None:
            return None
        return self._kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


# --- what is to happen at an object's end ------------------------------------


class finalize:
    """Calls a function when an object dies, or when the program ends."""

    __slots__ = ()
    _known = {}
    _next = 0
    _is_set = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_set:
            from atexit import register
            register(finalize._at_exit)
            finalize._is_set = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._next
        finalize._next += 1
        finalize._known[self] = info

    def __call__(self, _=None):
        info = finalize._known.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """(obj, func, args, kwargs), and it will not be called any more."""
        info = finalize._known.get(self)
        obj = info and info.weakref()
        if obj is not None and finalize._known.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """(obj, func, args, kwargs) while it is alive."""
        info = finalize._known.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Whether it will still be called."""
        return self in finalize._known

    @property
    def atexit(self):
        """Whether it is called at the end of the program at the latest."""
        info = finalize._known.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._known.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._known.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return (f'<{type(self).__name__} object at {id(self):#x}; '
                f'for {type(obj).__name__!r} at {id(obj):#x}>')

    @staticmethod
    def _at_exit():
        while True:
            waiting = [(info.index, known)
                       for known, info in finalize._known.items()
                       if info.atexit]
            if not waiting:
                return
            max(waiting)[1]()

for _each in getweakrefs, getweakrefcount, proxy:
    _each.__module__ = '_weakref'
    in_c(_each)
