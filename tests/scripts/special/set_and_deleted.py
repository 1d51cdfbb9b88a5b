# What may be set and deleted, and with which words it is refused.
import functools
import types


class Slots:
    __slots__ = ("a",)


class Plain:
    pass


class Error(Exception):
    pass


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Items(list):
    pass


def f():
    return 1


class WithProperty:
    @property
    def p(self):
        return 1


p = WithProperty.__dict__["p"]
tries = """del f.foo
del Slots().a
Slots().a
del Error().foo
del Plain().foo
del Error().__dict__
Plain().__dict__ = 3
del Plain().__dict__
del Plain.__type_params__
Plain.__type_params__
del Plain.foo
Plain.__abstractmethods__
del Plain.__abstractmethods__
Plain.__class__ = Plain
Plain.__class__ = type
Plain.__class__ = 3
del Plain.__class__
del types.foo
del functools.partial(f).foo
del functools.partial(f).__dict__
del Items().foo
del f.__type_params__
f.__type_params__ = ()
Plain.__type_params__ = 3
Plain.__type_params__ = (1,)
f.__dict__ = 3
del f.__dict__
del f.__name__
del f.__module__
f.__code__ = 3
del f.__code__
p.__isabstractmethod__ = 1
del p.__isabstractmethod__
p.fget = 1
f.__closure__ = 1
f.__globals__ = 1
slice(1).start = 1
range(1).start = 1
(1).real = 1
1j.real = 1
Plain.__base__ = 1
Plain.__mro__ = 1
f.__code__.co_name = "g"
WithProperty().f.__self__ = 1
[].append.__self__ = 1
len.__name__ = "x"
int.x = 1
del int.x
int.__name__ = "x"
del int.__name__"""
for source in tries.split("\n"):
    try:
        exec(source)
        print(source, "-> done")
    except (AttributeError, TypeError) as error:
        print(source, "->", type(error).__name__, error)
print(Plain.__type_params__, Plain.__dict__["__type_params__"], f.__module__)
