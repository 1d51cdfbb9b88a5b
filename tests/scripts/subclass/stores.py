"""What instances of classes that derive from builtin types keep, set again and
again by one line."""
import asyncio
from collections import deque, defaultdict


class Doubling:
    def __get__(self, instance, owner):
        return self if instance is None else instance.kept

    def __set__(self, instance, value):
        instance.kept = value * 2


class Items(list):
    doubled = Doubling()
    plain = 'of the class'

    @property
    def fixed(self):
        return 'fixed'


class Line(deque):
    pass


class Names(dict):
    pass


class Kinds(defaultdict):
    pass


class Room(asyncio.Queue):
    pass


class Other(list):
    pass


def store(target, name, value):
    try:
        if name == 'size':
            target.size = value
        elif name == 'append':
            target.append = value
        elif name == 'doubled':
            target.doubled = value
        elif name == 'fixed':
            target.fixed = value
        elif name == 'plain':
            target.plain = value
        elif name == 'maxlen':
            target.maxlen = value
        elif name == 'maxsize':
            target.maxsize = value
        elif name == 'default_factory':
            target.default_factory = value
        elif name == '__class__':
            target.__class__ = value
        elif name == '__dict__':
            target.__dict__ = value
    except (AttributeError, TypeError) as error:
        return f'{type(error).__name__}: {error}'
    return getattr(target, name, None), sorted(vars(target).items(), key=repr)


for name in ('size', 'append', 'doubled', 'fixed', 'plain', 'maxlen',
             'default_factory'):
    for make in (Items, Line, Names, Kinds, Items, list, object):
        for value in 1, 2:
            print(name, make.__name__, store(make(), name, value))
    both = Items()
    print(store(both, name, 1), store(both, name, 2))
print(store(Room(), 'maxsize', 3), Room().maxsize)

mixed = Items()
store(mixed, 'size', 1)
Items.size = Doubling()
print(store(mixed, 'size', 5))
Items.size = property(lambda self: 'a property')
print(store(mixed, 'size', 6))
del Items.size
print(store(mixed, 'size', 7))
print(type(store(mixed, '__class__', Other)[0]).__name__, type(mixed).__name__)
print(store(mixed, '__dict__', {'size': 8}), mixed.size)
print(store(mixed, 'size', 9))
