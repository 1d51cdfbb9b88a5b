"""What a class is given after its instances were met."""


class Base:
    pass


class Leaf(Base):
    def __init__(self):
        self.value = 1


class Doubled:
    def __get__(self, instance, owner):
        return 2 * instance.__dict__['value']

    def __set__(self, instance, value):
        instance.__dict__['value'] = value + 100


def look(leaf):
    return leaf.value


leaf = Leaf()
print(look(leaf), look(leaf))
Base.plain = 5
print(look(leaf), leaf.plain)
Base.value = property(lambda self: 'the property')
print(look(leaf))
Base.value = 'of the class'
print(look(leaf), Leaf.value)
Base.value = Doubled()
leaf.value = 7
print(look(leaf), leaf.__dict__)
del Base.value
print(look(leaf))

Base.__len__ = lambda self: 3
print(len(leaf), bool(leaf))
Base.__len__ = lambda self: 0
print(len(leaf), bool(leaf))
del Base.__len__
print(bool(leaf))
try:
    len(leaf)
except TypeError as error:
    print(error)
Base.__call__ = lambda self, *args: args
print(leaf(1, 2))


# Methods whose names share places with those of attributes.
class Many:
    def __init__(self, count):
        for i in range(count):
            setattr(self, f'a{i}', i)

    def name(self):
        return 'the method'


def ask(many):
    return many.name()


for count in range(40):
    many = Many(count)
    assert ask(many) == 'the method'
    many.name = lambda: 'its own'
    assert ask(many) == 'its own'
    del many.name
    assert ask(many) == 'the method'


# Defaults that stand for what is not given.
def three(a, b=2, c=3):
    return a, b, c


class Three:
    def __init__(self, a, b=2, c=3):
        self.all = a, b, c


def tell():
    print(three(1), three(1, 5), three(1, 5, 6))
    print(Three(1).all, Three(1, 5).all, Three(1, 5, 6).all)


tell()
three.__defaults__ = (1, 2, 3)
Three.__init__.__defaults__ = ('x',)
print(three(), three(9))
try:
    Three(1)
except TypeError as error:
    print(error)
print(Three(1, 2).all)
three.__defaults__ = None
try:
    three(1, 2)
except TypeError as error:
    print(error)
print(max(1, True), max(True, 1), min(2.0, 2), max('a', 'b', 'ab'))
for wrong in ((), (1,), (1, 'a')):
    try:
        print(max(*wrong))
    except TypeError as error:
        print(error)
print((1, 'a') < (1, 'b'), (1, 2) < (1, 2, 0), [1, 2.5] >= [1, 2],
      (True,) == (1,), (1, [2]) != (1, [3]), ((1, 2), 3) < ((1, 3), 0))
