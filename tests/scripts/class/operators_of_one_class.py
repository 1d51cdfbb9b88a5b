# Operators, calls and attributes on the ways that the machine takes most.
class Money:
    def __init__(self, pence):
        self.pence = pence

    def __add__(self, other):
        return Money(self.pence + other.pence)

    def __sub__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return NotImplemented

    def __floordiv__(self, other):
        return NotImplemented

    def __rsub__(self, other):
        return "never asked"


one, two = Money(1), Money(2)
print((one + two).pence, sum([one, two], Money(0)).pence)  # expect: 3 3
one += two
print(one.pence)  # expect: 3


def complaint(work):
    try:
        work()
    except TypeError as error:
        return str(error)


def subtract_in_place():
    value = Money(5)
    value -= two


for work in (lambda: one - two, lambda: one * two, lambda: one // two,
             lambda: one % two, subtract_in_place):
    print(complaint(work))
# expect: unsupported operand type(s) for -: 'Money' and 'Money'
# expect: unsupported operand type(s) for *: 'Money' and 'Money'
# expect: unsupported operand type(s) for //: 'Money' and 'Money'
# expect: unsupported operand type(s) for %: 'Money' and 'Money'
# expect: unsupported operand type(s) for -=: 'Money' and 'Money'


class Counter:
    def __add__(self, other):
        return "plain"

    def __iadd__(self, other):
        return "in place"


count = Counter()
print(count + count)  # expect: plain
count += count
print(count)  # expect: in place


# The operands live as long as the operator, whatever the method does to its
# names.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)

    def __add__(self, other):
        self = other = None
        print("adding")
        return 1


print(Loud("left") + Loud("right"))
# expect: adding
# expect: end of left
# expect: end of right
# expect: 1


# An error in the method, and one that is caught where the operator stands.
class Broken:
    def __add__(self, other):
        raise KeyError("no sum")


broken = Broken()
for _ in range(3):
    try:
        print(1, broken + broken)
    except KeyError as error:
        print(error)
# expect: 'no sum'
# expect: 'no sum'
# expect: 'no sum'


class Deep:
    def __add__(self, other):
        return self + other


try:
    Deep() + Deep()
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded


# Attributes come in the order in which they were given, also again.
class Box:
    def __init__(self, **more):
        self.a = 1
        self.b = 2
        for name, value in more.items():
            setattr(self, name, value)


box = Box(c=3, d=4, e=5, f=6, g=7)
print(vars(box))
# expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7}
del box.a
box.a = 8
print(vars(box))
# expect: {'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'a': 8}
boxes = [Box() for _ in range(3)]
for at, each in enumerate(boxes):
    if at == 1:
        del each.b
    each.late = at
    each.b = "again"
print([vars(each) for each in boxes])
# expect: [{'a': 1, 'b': 'again', 'late': 0}, {'a': 1, 'late': 1, 'b': 'again'}, {'a': 1, 'b': 'again', 'late': 2}]
boxes[0].__dict__.clear()
boxes[0].z = 1
print(vars(boxes[0]))  # expect: {'z': 1}
names = vars(Box())
del boxes
print(names)  # expect: {'a': 1, 'b': 2}


# Calls of classes that are not the usual kind.
class Wrong:
    def __init__(self):
        return 5


try:
    Wrong()
except TypeError as error:
    print(error)  # expect: __init__() should return None, not 'int'


class Meta(type):
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(Made(3).x)
# expect: call (3,)
# expect: 3


class Single:
    only = None

    def __new__(cls, x):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only

    def __init__(self, x):
        self.x = x


print(Single(1) is Single(2), Single.only.x)  # expect: True 2


# super() finds the function of the next class, an instance's own name counts
# for nothing there.
class Base:
    def hello(self):
        return "base of " + type(self).__name__

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 10

    @staticmethod
    def plain():
        return "plain"


class Middle(Base):
    pass


class Leaf(Middle):
    def __init__(self):
        self.hello = "hidden"

    def hello(self):
        return super().hello() + super().plain() + str(super().size)

    @classmethod
    def make(cls):
        return super().make() + "!"

    def lost(self):
        return super().lost()


leaf = Leaf()
print(Leaf.hello(leaf), Leaf.make(), leaf.make())
# expect: base of Leafplain10 Leaf! Leaf!
try:
    leaf.lost()
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'lost'
Middle.hello = lambda self: "middle"
print(Leaf.hello(leaf))  # expect: middleplain10
