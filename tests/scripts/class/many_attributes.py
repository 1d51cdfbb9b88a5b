# Instances of many attributes, set in one order and in another, and attributes
# that their class has for them.
class Many:
    shared = 'class'
    hidden = 'class'

    def __init__(self, first):
        names = range(40) if first else range(39, -1, -1)
        self.a0 = self.a1 = self.a2 = self.a3 = self.a4 = self.a5 = 0
        for i in names:
            setattr(self, f'b{i}', i)
        self.c0 = 1
        self.c1 = 2
        self.c2 = 3
        self.c3 = 4
        self.c4 = 5
        self.c5 = 6
        self.c6 = 7
        self.c7 = 8
        self.c8 = 9
        self.c9 = 10
        if first:
            self.hidden = 'own'

    def all(self):
        return self.shared, self.hidden, self.c0 + self.c9, self.a5, self.none()

    def none(self):
        return len(self.__dict__)


for i in range(4):
    many = Many(i % 2)
    print(many.all(), list(many.__dict__)[6:8], list(many.__dict__)[-3:])
    if i == 2:
        Many.shared = property(lambda self: f'now of {self.c1}')
        Many.hidden = 'changed'


class Asks:
    kind = 'class'

    def __getattr__(self, name):
        return f'asked for {name}'


class Descriptor:
    def __get__(self, owner, cls):
        raise AttributeError('not here')


Asks.other = Descriptor()
for asks in Asks(), Asks(), Asks():
    print(asks.kind, asks.other, asks.more)
    asks.kind = 'own'
    print(asks.kind)
print([hasattr(x, 'nowhere') for x in (1, Asks, Many, Many(0), Many, Many)])
Many.nowhere = 1
print([hasattr(x, 'nowhere') for x in (1, Asks, Many, Many(0), Many, Many)])
