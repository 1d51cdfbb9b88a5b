# Special methods whose __get__ raises: CPython takes some for none at all.
class D:
    def __get__(self, o, t): raise ValueError('get')
import operator as op, math
names = 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul'.split()
def mk(n):
    return type('X', (), {n: D()})()
def t(n, f):
    try: r = f(); print(n, 'ok', r if isinstance(r, (int, str, bool)) and 'object at' not in str(r) else type(r).__name__)
    except Exception as e: print(n, type(e).__name__, e)
for n in names:
    nn = n + '_' if n in ('and','or') else n
    f = getattr(op, nn)
    t(n, lambda: f(mk('__%s__'%n), 1))
    t('r'+n, lambda: f(1, mk('__r%s__'%n)))
    t('i'+n, lambda: getattr(op, 'i'+n)(mk('__i%s__'%n), 1))
for n in 'lt le eq ne gt ge'.split():
    t(n, lambda: getattr(op, n)(mk('__%s__'%n), 1))
    t(n, lambda: getattr(op, n)(1, mk('__%s__'%n)))
t('neg', lambda: -mk('__neg__'))
t('pos', lambda: +mk('__pos__'))
t('inv', lambda: ~mk('__invert__'))
t('abs', lambda: abs(mk('__abs__')))
t('divmod', lambda: divmod(mk('__divmod__'), 1))
t('rdivmod', lambda: divmod(1, mk('__rdivmod__')))
t('round', lambda: round(mk('__round__')))
t('trunc', lambda: math.trunc(mk('__trunc__')))
t('floor', lambda: math.floor(mk('__floor__')))
t('ceil', lambda: math.ceil(mk('__ceil__')))
t('int', lambda: int(mk('__int__')))
t('int', lambda: int(mk('__index__')))
t('float', lambda: float(mk('__float__')))
t('float', lambda: float(mk('__index__')))
t('complex', lambda: complex(mk('__complex__')))
t('index', lambda: [1][mk('__index__')])
t('repr', lambda: repr(mk('__repr__')))
t('repr', lambda: str(mk('__repr__')))
t('str', lambda: str(mk('__str__')))
t('format', lambda: format(mk('__format__')))
t('bytes', lambda: bytes(mk('__bytes__')))
t('hash', lambda: type(hash(mk('__hash__'))))
t('bool', lambda: bool(mk('__bool__')))
t('len', lambda: len(mk('__len__')))
t('len', lambda: bool(mk('__len__')))
t('hint', lambda: op.length_hint(mk('__length_hint__')))
t('getitem', lambda: mk('__getitem__')[1])
t('getitem', lambda: list(mk('__getitem__')))
t('contains', lambda: 1 in mk('__contains__'))
t('iter', lambda: iter(mk('__iter__')))
t('iter', lambda: list(mk('__iter__')))
t('iter', lambda: 1 in mk('__iter__'))
t('iter', lambda: [*mk('__iter__')])
t('next', lambda: next(mk('__next__')))
t('reversed', lambda: reversed(mk('__reversed__')))
t('call', lambda: mk('__call__')())
t('getattribute', lambda: mk('__getattribute__').x)
t('getattr', lambda: mk('__getattr__').x)
t('setattr', lambda: setattr(mk('__setattr__'), 'x', 1))
t('delattr', lambda: delattr(mk('__delattr__'), 'x'))
t('dir', lambda: dir(mk('__dir__')))
def w(x):
    with x: pass
t('enter', lambda: w(mk('__enter__')))
t('exit', lambda: w(type('X', (), {'__enter__': lambda s: 1, '__exit__': D()})()))
def st(x):
    x[1] = 2
t('setitem', lambda: st(mk('__setitem__')))
def dl(x):
    del x[1]
t('delitem', lambda: dl(mk('__delitem__')))
class K:
    x = mk('__get__')
t('get', lambda: K.x)
class K:
    x = mk('__set__')
t('set', lambda: setattr(K(), 'x', 1))
def sn():
    class K: x = mk('__set_name__')
t('set_name', sn)
t('new', lambda: mk('__new__'))
t('init', lambda: mk('__init__'))
def sub():
    class B: __init_subclass__ = D()
    class C(B): pass
t('init_subclass', sub)
class B: __class_getitem__ = D()
t('cgi', lambda: B[1])
class Me(type): __instancecheck__ = D(); __subclasscheck__ = D()
class Z(metaclass=Me): pass
t('inst', lambda: isinstance(1, Z))
t('subc', lambda: issubclass(int, Z))
def mrs():
    class Q(mk('__mro_entries__')): pass
t('mro_entries', mrs)
class Me(type): __prepare__ = D()
def prep():
    class Q(metaclass=Me): pass
t('prep', prep)
class MD(dict): __missing__ = D()
t('missing', lambda: MD()[1])
t('index', lambda: range(mk('__index__')))
t('fspath', lambda: '%d' % mk('__int__'))
t('hash', lambda: {mk('__hash__'): 1} and 1)
t('sorted', lambda: sorted([mk('__lt__'), mk('__lt__')]))
t('max', lambda: max([mk('__gt__'), mk('__gt__')]))
t('in', lambda: 1 in [mk('__eq__')])
t('unpack', lambda: (lambda *a: 1)(*mk('__iter__')))
t('next', lambda: next(iter(type('X', (), {'__iter__': lambda s: s, '__next__': D()})())))
t('list(next)', lambda: list(type('X', (), {'__iter__': lambda s: s, '__next__': D()})()))
t('print', lambda: print(mk('__str__')))
t('fmt', lambda: '%s' % mk('__str__'))
t('fmt', lambda: f"{mk('__str__')}")
t('join', lambda: ''.join(mk('__iter__')))

import asyncio
def aw(n, body):
    async def m(): return await body()
    t(n, lambda: asyncio.run(m()))
async def b1(): await mk('__await__')
aw('await', b1)
async def b2():
    async for x in mk('__aiter__'): pass
aw('aiter', b2)
async def b3():
    async for x in type('X', (), {'__aiter__': lambda s: s, '__anext__': D()})(): pass
aw('anext', b3)
async def b4():
    async with mk('__aenter__'): pass
aw('aenter', b4)
async def b5():
    async with type('X', (), {'__aenter__': D(), '__aexit__': 1})(): pass
aw('aenter', b5)
