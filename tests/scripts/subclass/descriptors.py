# What derives from property, classmethod and staticmethod.
import abc


class lazy(property):
    def __init__(self, function):
        super().__init__(function)
        self.key = "_" + function.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.key not in instance.__dict__:
            instance.__dict__[self.key] = super().__get__(instance, owner)
        return instance.__dict__[self.key]


class checked(property):
    def __set__(self, instance, value):
        print("set", value)
        super().__set__(instance, value)


class classproperty(property):
    def __get__(self, instance, owner):
        return self.fget(owner)


class registered(staticmethod):
    names = []

    def __init__(self, function):
        super().__init__(function)
        self.names.append(function.__name__)


class counted(classmethod):
    pass


class A:
    @lazy
    def once(self):
        print("made")
        return 5

    @checked
    def size(self):
        "How large."
        return self._size

    @size.setter
    def size(self, value):
        self._size = value

    @classproperty
    def name(cls):
        return cls.__name__.lower()

    @registered
    def double(x):
        return x * 2

    @counted
    def who(cls, x):
        return cls.__name__, x


class B(A):
    pass


a = A()
print(a.once, a.once, type(A.once).__name__, A.once.key, A.once.fget.__name__)
try:
    a.once = 3
except AttributeError as e:
    print(e)
a.size = 4
print(a.size, type(A.size).__name__, A.size.__doc__)
try:
    del a.size
except AttributeError as e:
    print(e)
print(A.name, B().name, A.double(4), a.double(5), registered.names)
print(A.who(1), B().who(2), A.__dict__["double"].__func__.__name__)
print(repr(counted(len)), isinstance(A.__dict__["who"], classmethod))
for make in (lambda: checked(1, 2, 3, 4, 5), lambda: checked(x=1),
             lambda: counted(), lambda: registered(1, 2)):
    try:
        make()
    except TypeError as e:
        print(e)


# What a class has is before what its builtin base computes.
class First:
    errno = 6


class Own(OSError):
    errno = 5

    def __init__(self):
        super().__init__(3, "hi")
        print(self.errno)
        self.errno = 9


print(Own().errno, Own.errno, Own().__dict__)
print(type("E", (First, OSError), {})(1, "x").errno,
      type("E", (OSError, First), {})(1, "x").errno)
print(type("I", (int,), {"real": 7})(3).real, type("P", (property,),
                                                   {"fget": 3})(len).fget)


class Old(abc.ABC):
    @abc.abstractproperty
    def x(self):
        pass

    @abc.abstractclassmethod
    def y(self):
        pass

    @abc.abstractstaticmethod
    def z():
        pass


print(sorted(Old.__abstractmethods__))
before = abc.get_cache_token()
Old.register(int)
print(before == abc.get_cache_token(), isinstance(3, Old))
try:
    Old()
except TypeError as e:
    print(e)
