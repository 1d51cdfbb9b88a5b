# Which attribute an AttributeError is about, and which errors do not know.
import operator
import sys


class Asks:
    def __getattr__(self, name):
        raise AttributeError(name)


class Own(AttributeError):
    pass


class Raises:
    def __init__(self, error):
        self.error = error

    def __getattr__(self, name):
        raise self.error


class Every:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Inner:
    def __getattr__(self, name):
        return object().inner


def show(what, act, *args):
    try:
        act(*args)
    except AttributeError as error:
        print(what, error.args, error.name, type(error.obj).__name__)


def get(value):
    return value.p


def call(value):
    return value.p()


for case in (Asks(), Raises(AttributeError('a', name='own', obj=1)), Raises(AttributeError('b', name='own')),
             Raises(AttributeError('c', obj=1)), Raises(Own), Inner()):
    show('get', get, case)
    show('call', call, case)
    show('getattr', getattr, case, 'p')
    show('attrgetter', operator.attrgetter('p'), case)
show('every', get, Every())
print(getattr(Asks(), 'p', 'fallback'), hasattr(Asks(), 'p'))


class Plain:
    xyz = 1
    xyy = property(lambda self: 1)


class Slots:
    __slots__ = 'a',


def sets(value, name):
    setattr(value, name, 1)


def deletes(value, name):
    delattr(value, name)


for act in sets, deletes:
    for value, name in (('a', 'upper'), (object(), 'q'), (Slots(), 'b'), (1, 'real'), (1, 'bit'), ([], 'append'),
                        (Plain(), 'xyy'), (lambda: 0, 'zz'), (ValueError(), 'zz'), (Plain(), 'xyz'), (Plain(), 'q')):
        show(act.__name__, act, value, name)
show('deletes', deletes, Plain, 'q')
show('deletes', deletes, Plain(), '__doc__')
show('deletes', deletes, Slots(), 'a')
show('get', operator.attrgetter('a'), Slots())


# A descriptor that only sets leaves the value to the object's own attributes.
class Sets:
    def __set__(self, obj, value):
        raise ValueError(value)


class Deletes:
    def __delete__(self, obj):
        raise ValueError('delete')


class Both(Sets):
    def __get__(self, obj, owner):
        return 'both'


class Has:
    s, d, b = Sets(), Deletes(), Both()


has = Has()
for name in 'sdb':
    for _ in range(3):
        before = getattr(has, name)
        has.__dict__.pop(name, None)
    has.__dict__[name] = 7
    print(name, type(before).__name__, getattr(has, name), has.s if name == 's' else has.d if name == 'd' else has.b)
    try:
        setattr(has, name, 1)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__)
for _ in range(3):
    print(has.s, has.d, has.b)
