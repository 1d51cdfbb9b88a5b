# What a class of the program makes need not be what it is asked for. A cause
# that is no exception is kept up to 3.12; what is raised has to be one.
class Number(Exception):
    def __new__(cls):
        return 5


class Listing(Exception):
    def __new__(cls):
        return [1]


class Meta(type):
    def __call__(cls):
        return 'made'


class Called(Exception, metaclass=Meta):
    pass


class Bad(Exception):
    def __init__(self):
        raise KeyError('init')


class Needy(Exception):
    def __init__(self, needed):
        pass


class Foreign(Exception):
    def __new__(cls):
        return ValueError('foreign')


class Counted(Exception):
    made = 0

    def __new__(cls):
        Counted.made += 1
        return 5


def tell(raised, *cause):
    try:
        if cause:
            raise raised from cause[0]
        raise raised
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__,
              repr(e.__context__))
        return e


CAUSES = (KeyError, KeyError('k'), None, Called, Number, Listing, Bad, Needy,
          Foreign, 5, int, object, type, BaseException, 'x')
for raised in (ValueError('x'), ValueError, Number, Called, Bad, Needy, 5, int):
    tell(raised)
    for cause in CAUSES:
        tell(raised, cause)

# An exception of another class: its class is asked once more, with it.
tell(Foreign)
tell(Foreign, KeyError('k'))
tell(Foreign, None)

# Nothing is made for what cannot be raised.
tell(5, Counted)
tell(int, Counted)
print(Counted.made)

# Another cause, or none, takes its place.
error = tell(ValueError('y'), Number)
print(repr(tell(error, True).__cause__))
print(repr(tell(error, None).__cause__))
print(repr(tell(error, KeyError(1)).__cause__))

raise ValueError('z') from Number
