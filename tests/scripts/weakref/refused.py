import weakref


class Int(int):
    pass


class Slots:
    __slots__ = ('a',)


class Open:
    __slots__ = ('a', '__weakref__')


def f():
    pass


class Plain:
    def m(self):
        pass


class Broken(Exception):
    pass


for value in (1, 's', (), [], {}, ValueError(), object(), None, f, print,
              Plain, weakref, Plain().m, {1}, frozenset(), iter([]),
              (i for i in ()), 1.5, range(3), slice(1), type, int, b'', Int(),
              Slots(), Open(), Broken()):
    try:
        weakref.ref(value)
        print('yes', type(value).__name__)
    except TypeError as e:
        print(e)
for wrong in (lambda: weakref.ref(), lambda: weakref.ref(1, 2, 3),
              lambda: weakref.ref(f, callback=1),
              lambda: weakref.WeakMethod(f), lambda: weakref.ref(f)(1),
              lambda: hash(weakref.ref([])), lambda: weakref.proxy(1),
              lambda: weakref.ProxyType(f)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
o = Open()
print(o.__weakref__)
r = weakref.ref(o)
print(o.__weakref__ is r, r == weakref.ref(o), r.__callback__)
try:
    class Again(Open):
        __slots__ = ('__weakref__',)
except TypeError as e:
    print(str(e)[:30])
print(weakref.ref, weakref.ref.__name__, weakref.__all__)
