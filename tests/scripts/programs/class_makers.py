class Meta(type):
    registry = {}
    def __new__(m, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        cls = super().__new__(m, name, bases, ns)
        m.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print('call', cls.__name__, a); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw): return {'injected': 1}
    def __len__(cls): return 42
    def __getattr__(cls, n): return f'dyn_{n}'
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 3
class Base(metaclass=Meta, flag=True):
    x = 1
class Child(Base):
    def __init__(self, v): self.v = v
print(Child(3).v, Base.injected, len(Base), Child.foo, list(Base), 3 in Base, Meta.registry.keys(), type(Child), isinstance(Child, Meta))
class Plugin:
    plugins = []
    def __init_subclass__(cls, /, name=None, **kw): super().__init_subclass__(**kw); cls.plugins.append((name, cls.__name__))
class A(Plugin, name='a'): pass
class B(A): pass
print(Plugin.plugins)
class Typed:
    def __init__(self, t, default=None): self.t, self.default = t, default
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, o, owner=None): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.name!r} must be {self.t.__name__}, not {type(v).__name__}')
        o.__dict__[self.name] = v
    def __delete__(self, o): del o.__dict__[self.name]
class Pt:
    x = Typed(int, 0); y = Typed((int))
    __slots__ = ('__dict__',)
p = Pt(); p.x = 4; print(p.x, p.y, Pt.x.name, vars(p)); del p.x; print(p.x)
try: p.x = 'a'
except TypeError as e: print(e)
try: del p.x
except KeyError as e: print('KeyError', e)
class Sl:
    __slots__ = 'a', 'b'
s = Sl(); s.a = 1
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__):
    try: f()
    except AttributeError as e: print(e)
class Lazy:
    def __getattr__(self, n):
        if n.startswith('_'): raise AttributeError(n)
        print('computing', n); v = len(n); setattr(self, n, v); return v
l = Lazy(); print(l.abc, l.abc, hasattr(l, '_x'))
class X: pass
class Y(X): pass
try: type('Z', (X, Y), {})
except TypeError as e: print(e)
try:
    class M2(type): pass
    class Q(Base, metaclass=M2): pass
except TypeError as e: print(e)
print(Y.__mro__, X.__subclasses__(), Y.__bases__, type.__call__(X).__class__, X.__qualname__)
class Singleton(type):
    _i = {}
    def __call__(cls, *a): return cls._i.setdefault(cls, None) or cls._i.__setitem__(cls, super().__call__(*a)) or cls._i[cls]
class Cfg(metaclass=Singleton): pass
print(Cfg() is Cfg())
