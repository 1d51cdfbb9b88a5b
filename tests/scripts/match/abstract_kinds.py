# Patterns take for sequences and mappings what derives from the abstract
# classes or is registered with them.
import collections
import collections.abc


class Items:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Derived(Items, collections.abc.Sequence):
    pass


class Late(Items):
    pass


class Later(Late):
    pass


def kind(value):
    match value:
        case []:
            return 'no items'
        case [only]:
            return 'one item', only
        case [first, *rest]:
            return 'items', first, rest
        case {'a': value, **rest}:
            return 'mapping', value, rest
        case {}:
            return 'another mapping'
        case bytearray(value):
            return 'bytearray', value
    return 'neither'


print(kind(Items(1)), kind(Derived(2)), kind(Later(3)))
collections.abc.Sequence.register(Late)
print(kind(Late(1, 2)), kind(Later()))
print(kind(collections.UserDict(a=1, b=2)), kind(collections.UserDict()))
print(kind(collections.UserList([4])), kind(collections.Counter('aab')))
print(kind('text'), kind(b'text'), kind(bytearray(b'x')), kind(memoryview(b'')))
for value in 'a', b'a', bytearray(), memoryview(b''), [], {}, range(1):
    print(type(value).__name__,
          isinstance(value, collections.abc.Sequence),
          isinstance(value, collections.abc.MutableSequence))


class First(collections.abc.Sequence, collections.abc.Mapping):
    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise KeyError(key)

    def __iter__(self):
        return iter(())


print(kind(First()))
