"""The operators as functions."""

from _collections import deque as _deque
from _taskarium import (in_c as _in_c, index as _index, title as _title,
                        version)
from builtins import abs as _abs

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains',
           'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt',
           'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul',
           'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow',
           'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv',
           'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul',
           'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos',
           'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']

# --- comparisons and logic ---------------------------------------------------

def lt(a, b, /):
    """a < b"""
    return a < b


def le(a, b, /):
    """a <= b"""
    return a <= b


def eq(a, b, /):
    """a == b"""
    return a == b


def ne(a, b, /):
    """a != b"""
    return a != b


def ge(a, b, /):
    """a >= b"""
    return a >= b


def gt(a, b, /):
    """a > b"""
    return a > b


def not_(a, /):
    """not a"""
    return not a


def truth(a, /):
    """bool(a)"""
    return bool(a)


def is_(a, b, /):
    """a is b"""
    return a is b


def is_not(a, b, /):
    """a is not b"""
    return a is not b


# --- arithmetic --------------------------------------------------------------

def abs(a, /):
    """The absolute value."""
    return _abs(a)


def add(a, b, /):
    """a + b"""
    return a + b


def and_(a, b, /):
    """a & b"""
    return a & b


def floordiv(a, b, /):
    """a // b"""
    return a // b


def index(a, /):
    """a.__index__()"""
    return _index(a)


def inv(a, /):
    """~a"""
    return ~a


def invert(a, /):
    """~a"""
    return ~a


def lshift(a, b, /):
    """a << b"""
    return a << b


def mod(a, b, /):
    """a % b"""
    return a % b


def mul(a, b, /):
    """a * b"""
    return a * b


def matmul(a, b, /):
    """a @ b"""
    return a @ b


def neg(a, /):
    """-a"""
    return -a


def or_(a, b, /):
    """a | b"""
    return a | b


def pos(a, /):
    """+a"""
    return +a


def pow(a, b, /):
    """a ** b"""
    return a ** b


def rshift(a, b, /):
    """a >> b"""
    return a >> b


def sub(a, b, /):
    """a - b"""
    return a - b


def truediv(a, b, /):
    """a / b"""
    return a / b


def xor(a, b, /):
    """a ^ b"""
    return a ^ b


# --- sequences ---------------------------------------------------------------

_mappingproxy = type(type('', (), {}).__dict__)


def _joins(a, name):
    """The builtin type by whose own method `a` is joined to something."""
    for kind in list, tuple, str, bytes, bytearray, _deque:
        if isinstance(a, kind) and getattr(type(a), name, None) == getattr(
                kind, name, 0):
            return kind


def _is_sequence(a):
    kind = type(a)
    return hasattr(kind, '__getitem__') and not isinstance(
        a, (dict, _mappingproxy, type))


def _refuse_parts(a, b, *names):
    """Only sequences are joined as numbers are added."""
    if not (_is_sequence(a) and _is_sequence(b) and
            (any(hasattr(type(a), name) for name in names)
             or type(a) is not type(b) and hasattr(type(b), '__radd__'))):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def concat(a, b, /):
    """a + b, for sequences"""
    kind = _joins(a, '__add__')
    if kind:
        return kind.__add__(a, b)
    _refuse_parts(a, b, '__add__')
    return a + b


def contains(a, b, /):
    """b in a"""
    return b in a


def countOf(a, b, /):
    """How often b occurs in a."""
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def delitem(a, b, /):
    """del a[b]"""
    del a[b]


def getitem(a, b, /):
    """a[b]"""
    return a[b]


def indexOf(a, b, /):
    """Where b occurs in a first."""
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def setitem(a, b, c, /):
    """a[b] = c"""
    a[b] = c


def length_hint(obj, default=0, /):
    """How many items the object may have."""
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be "
                        'interpreted as an integer')
    if not -2**63 <= default < 2**63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    default = int(default)
    try:
        return len(obj)
    except TypeError:
        pass
    try:
        hint = type(obj).__length_hint__
    except AttributeError:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError('__length_hint__ must be an integer, '
                        f'not {type(value).__name__}')
    if not -2**63 <= value < 2**63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if value < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return int(value)


def call(*args, **kwargs):
    """call(obj, /, *args, **kwargs): obj(*args, **kwargs)"""
    if not args:
        raise TypeError('call expected at least 1 argument, got 0')
    obj, *args = args
    return obj(*args, **kwargs)


# --- what gets something -----------------------------------------------------

class attrgetter:
    """attrgetter('a', 'b.c')(x) is (x.a, x.b.c)."""

    __slots__ = ('_attrs', '_paths')

    def __new__(cls, attr, /, *attrs):
        self = object.__new__(cls)
        self._attrs = (attr, *attrs)
        for attr in self._attrs:
            if not isinstance(attr, str):
                raise TypeError('attribute name must be a string')
        self._paths = [attr.split('.') for attr in self._attrs]
        return self

    def __call__(self, obj, /):
        found = []
        for path in self._paths:
            value = obj
            for name in path:
                value = getattr(value, name)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)

    def __repr__(self):
        names = ', '.join([repr(attr) for attr in self._attrs])
        return f'operator.attrgetter({names})'

    def __reduce__(self):
        return self.__class__, self._attrs


class itemgetter:
    """itemgetter(2, 'k')(x) is (x[2], x['k'])."""

    __slots__ = ('_items',)

    def __new__(cls, item, /, *items):
        self = object.__new__(cls)
        self._items = (item, *items)
        return self

    def __call__(self, obj, /):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        items = ', '.join([repr(item) for item in self._items])
        return f'operator.itemgetter({items})'

    def __reduce__(self):
        return self.__class__, self._items


class methodcaller:
    """methodcaller('f', 1)(x) is x.f(1)."""

    __slots__ = ('_name', '_args', '_kwargs')

    def __new__(cls, name, /, *args, **kwargs):
        self = object.__new__(cls)
        self._name = name
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._args = args
        self._kwargs = kwargs
        return self

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        args = [repr(self._name), *[repr(arg) for arg in self._args],
                *[f'{k}={v!r}' for k, v in self._kwargs.items()]]
        return f'operator.methodcaller({", ".join(args)})'

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, (self._name, *self._args)
        from functools import partial
        return (partial(self.__class__, self._name, **self._kwargs),
                self._args)


# --- in place ----------------------------------------------------------------

def iadd(a, b, /):
    """a += b"""
    a += b
    return a


def iand(a, b, /):
    """a &= b"""
    a &= b
    return a


def iconcat(a, b, /):
    """a += b, for sequences"""
    kind = _joins(a, '__iadd__')
    if kind:
        return kind.__iadd__(a, b)
    kind = _joins(a, '__add__')
    if kind and not hasattr(type(a), '__iadd__'):
        return kind.__add__(a, b)
    _refuse_parts(a, b, '__iadd__', '__add__')
    a += b
    return a


def ifloordiv(a, b, /):
    """a //= b"""
    a //= b
    return a


def ilshift(a, b, /):
    """a <<= b"""
    a <<= b
    return a


def imod(a, b, /):
    """a %= b"""
    a %= b
    return a


def imul(a, b, /):
    """a *= b"""
    a *= b
    return a


def imatmul(a, b, /):
    """a @= b"""
    a @= b
    return a


def ior(a, b, /):
    """a |= b"""
    a |= b
    return a


def ipow(a, b, /):
    """a **= b"""
    a **= b
    return a


def irshift(a, b, /):
    """a >>= b"""
    a >>= b
    return a


def isub(a, b, /):
    """a -= b"""
    a -= b
    return a


def itruediv(a, b, /):
    """a /= b"""
    a /= b
    return a


def ixor(a, b, /):
    """a ^= b"""
    a ^= b
    return a


__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__not__, __abs__, __add__, __and__ = not_, abs, add, and_
__call__, __floordiv__, __index__, __inv__ = call, floordiv, index, inv
__invert__, __lshift__, __mod__, __mul__ = invert, lshift, mod, mul
__matmul__, __neg__, __or__, __pos__, __pow__ = matmul, neg, or_, pos, pow
__rshift__, __sub__, __truediv__, __xor__ = rshift, sub, truediv, xor
__concat__, __contains__, __delitem__ = concat, contains, delitem
__getitem__, __setitem__ = getitem, setitem
__iadd__, __iand__, __iconcat__, __ifloordiv__ = iadd, iand, iconcat, ifloordiv
__ilshift__, __imod__, __imul__, __imatmul__ = ilshift, imod, imul, imatmul
__ior__, __ipow__, __irshift__, __isub__ = ior, ipow, irshift, isub
__itruediv__, __ixor__ = itruediv, ixor

for _each in __all__:
    if _each not in ('attrgetter', 'itemgetter', 'methodcaller'):
        globals()[_each].__module__ = '_operator'

_title(attrgetter, 'operator.attrgetter')
_title(itemgetter, 'operator.itemgetter')
_title(methodcaller, 'operator.methodcaller')
_in_c(globals())
