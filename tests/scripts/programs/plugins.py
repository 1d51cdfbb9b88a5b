"""Descriptors, metaclasses, ABCs."""
import abc
import inspect
from collections.abc import Mapping, MutableSequence, Iterable, Callable, Sequence, Hashable, Sized
from numbers import Number
from types import MappingProxyType, SimpleNamespace, new_class, MethodType


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Registry(type):
    classes = {}

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, kw)
        return super().__prepare__(name, bases)

    def __new__(mcs, name, bases, ns, tag=None, **kw):
        cls = super().__new__(mcs, name, bases, ns, **kw)
        cls.tag = tag
        mcs.classes[name] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print('making', cls.__name__)
        return super().__call__(*args, **kw)

    def __iter__(cls):
        return iter([k for k in vars(cls) if not k.startswith('_')])

    def __len__(cls):
        return 42

    def __contains__(cls, item):
        return item in vars(cls)


class Base(metaclass=Registry, tag='base'):
    x = Typed(int, 0)
    name = Typed(str)

    def __init_subclass__(cls, /, plug=False, **kw):
        super().__init_subclass__(**kw)
        print('subclass', cls.__name__, plug)


class Child(Base, plug=True, tag='c'):
    y = Typed(Number)

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)


c = Child(x=3, name='n', y=1.5)
print(c.x, c.name, c.y, vars(c), list(Child), len(Child), 'y' in Child, Child.tag, Base.tag)
del c.x
print(c.x, sorted(Registry.classes), type(Child), Child.__mro__)
for bad in (dict(x='s'), dict(y='s')):
    try:
        Child(**bad)
    except TypeError as e:
        print(e)


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def scale(self, k): ...

    @classmethod
    def __subclasshook__(cls, other):
        return NotImplemented


class Square(Shape):
    def __init__(self, s): self.s = s
    area = property(lambda self: self.s ** 2)
    def scale(self, k): return type(self)(self.s * k)


class Half(Shape):
    def scale(self, k): pass


print(Square(3).scale(2).area, Shape.__abstractmethods__ == {'area', 'scale'}, inspect.isabstract(Half))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)


@Shape.register
class Fake: pass


print(isinstance(Fake(), Shape), issubclass(Fake, Shape))


class Lower(Mapping):
    def __init__(self, d): self._d = {k.lower(): v for k, v in d.items()}
    def __getitem__(self, k): return self._d[k.lower()]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)


m = Lower({'A': 1, 'B': 2})
print(m['a'], 'B' in m, m.get('z', 0), list(m.items()), m == {'a': 1, 'b': 2}, len(m.keys()))


class Stack(MutableSequence):
    def __init__(self): self.items = []
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, v)


s = Stack()
s.extend('abc')
s += 'd'
s.reverse()
print(s.pop(), list(s), s.index('c'), s.count('z'), list(reversed(s)))
s.remove('c')
print(s.items, isinstance(s, Sequence), isinstance(s, Hashable), isinstance(print, Callable))
try:
    Mapping()
except TypeError as e:
    print(e)
P = new_class('P', (SimpleNamespace,), {}, lambda ns: ns.update(z=1))
print(P(a=1), P.z, MappingProxyType({'a': 1}) | {'b': 2}, SimpleNamespace(x=1) == SimpleNamespace(x=1))
D = type('D', (), {'hi': lambda self, n=1: n, '__slots__': ('q',)})
d = D()
print(d.hi(), D.__name__, D.__dict__['q'], inspect.signature(D.hi), inspect.signature(Child.__init__))


class Meta2(type): pass
class Other(metaclass=Meta2): pass
print(isinstance(Square, type), callable(Square), type(Square.__dict__['scale']))
class Clash(Base, Other): pass
