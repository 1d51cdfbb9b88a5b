"""An attribute that instances see in their class, at one place of a text,
while class, instances and what lies there change."""


class Base:
    color = 'red'
    size = 10 ** 20
    parts = ('a', 1)
    helper = None


class Leaf(Base):
    pass


class Getter:
    def __init__(self, word):
        self.word = word


def colors(things):
    return [thing.color for thing in things]


def helpers(things):
    return [thing.helper for thing in things]


def called(things, word):
    return [thing.act(word) for thing in things]


one, two, leaf = Base(), Base(), Leaf()
everything = [one, two, leaf, one]
print(colors(everything), colors(everything))
two.color = 'blue'
print(colors(everything), colors([one] * 3))
Base.color = 'green'
print(colors(everything))
del two.color
print(colors(everything))
Leaf.color = 1.5
print(colors(everything), colors([leaf, leaf]))
del Leaf.color
print(colors(everything), leaf.size is Base.size, leaf.parts is Base.parts)
one.__dict__['color'] = 'own'
print(colors(everything), colors([two, one, two]))
vars(one).clear()
Base.color = property(lambda self: 'asked ' + type(self).__name__)
print(colors(everything), colors([leaf] * 2))
Base.color = [1]
print(colors(everything), colors([leaf] * 2)[0] is Base.color)
del Base.color
for thing in everything:
    try:
        colors([thing])
    except AttributeError as error:
        print(error)
Base.__getattr__ = lambda self, name: 'got ' + name
print(colors(everything))
Base.color = 'again'
print(colors(everything))

Base.helper = Getter('x')
print([found.word for found in helpers(everything)])
Getter.__get__ = lambda self, instance, owner: (self.word, owner.__name__)
print(helpers(everything), helpers([leaf] * 2))
del Getter.__get__
print([found.word for found in helpers(everything)])
Base.helper = len
print(helpers([one, one])[0] is len)
Base.helper = lambda self: 'bound'
print([found() for found in helpers(everything)])


class Actor:
    pass


def loud(word):
    return word.upper()


first, second = Actor(), Actor()
first.act = second.act = loud
print(called([first, second, first], 'hey'))
Actor.act = lambda self, word: 'class ' + word
print(called([first, second, first], 'hey'))
del first.act
print(called([first, second, first], 'hey'))
del Actor.act, second.act
for thing in first, second:
    try:
        called([thing], 'hey')
    except AttributeError as error:
        print(error)
Actor.__getattr__ = lambda self, name: lambda word: name + ' ' + word
print(called([first, second], 'hey'))


class Many:
    """Its instances' dicts grow while they are made."""

    def __init__(self, count):
        self.a0 = self.a1 = self.a2 = self.a3 = self.a4 = count
        if count > 1:
            self.b0 = self.b1 = self.b2 = self.b3 = self.b4 = self.b5 = -count
        if count > 2:
            for i in range(50):
                setattr(self, f'c{i}', i)


for count in 1, 2, 1, 3, 1, 2:
    made = Many(count)
    print(len(vars(made)), made.a4, sum(vars(made).values()), list(vars(made))[-1])


class Pair(tuple):
    pass


def deep(count, make):
    """Ends with many ends inside ends."""
    nested = ()
    for _ in range(count):
        nested = make(nested)
    return len(nested)


print(deep(100000, lambda inner: (inner, inner)), deep(60000, lambda inner: (1, [inner])))
print(deep(50000, lambda inner: Pair((inner, (inner,)))))
