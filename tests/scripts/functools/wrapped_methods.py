# Decorators that are given a classmethod or a staticmethod.
from functools import singledispatchmethod, update_wrapper, wraps


class Negator:
    @singledispatchmethod
    @classmethod
    def neg(cls, arg):
        "Negates."
        raise NotImplementedError('Cannot negate')

    @neg.register
    @classmethod
    def _(cls, arg: int):
        return cls.__name__, -arg

    @neg.register
    @classmethod
    def _(cls, arg: bool):
        return cls.__name__, not arg

    @singledispatchmethod
    @staticmethod
    def size(arg):
        return 'one'

    @size.register(list)
    @staticmethod
    def _(arg):
        return len(arg)


class Child(Negator):
    pass


print(Negator.neg(5), Negator().neg(True), Child.neg(2), Child().neg(False), Negator.size([1, 2]), Child().size('a'))
print(Negator.neg.__name__, Negator.neg.__doc__, Negator().size.__name__)
try:
    Negator.neg('a')
except NotImplementedError as e:
    print(e)


def logged(f):
    @wraps(f)
    def w(*args):
        return 'logged', f(*args)
    return w


class A:
    @logged
    @staticmethod
    def s(x: int = 1) -> str:
        "A text."
        return x

    @classmethod
    @logged
    def c(cls, x):
        return cls.__name__, x


print(A.s.__name__, A.s.__doc__, A.s.__qualname__, A.s.__module__, type(A.s.__wrapped__).__name__, sorted(vars(A.s)))
print(A.c(2), A().c(3), A.s.__annotations__)


class B:
    def __init__(self, f):
        update_wrapper(self, f)


b = B(staticmethod(A.c))
print(sorted(vars(b)), b.__name__, b.__wrapped__.__name__)
