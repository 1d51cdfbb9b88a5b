class Log(dict):
    def __setitem__(self, key, value):
        if key not in ('__firstlineno__', '__static_attributes__'):
            print('set', key)  # and those of 3.13
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print('delete', key)
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        print('prepare', name, bases, keywords)
        return Log(given=5)

    def __new__(mcls, name, bases, namespace, **keywords):
        print(type(namespace).__name__)
        return super().__new__(mcls, name, bases, dict(namespace))


class A(metaclass=Meta, word=1):
    x = given + 1

    def f(self):
        return super().__repr__()[:5]

    y = [x for x in range(3)]


print(A.x, A.y, A().f(), A.__module__)


class NoTwice(dict):
    def __setitem__(self, key, value):
        if key in self:
            raise TypeError(f'{key} is there already')
        super().__setitem__(key, value)


class Once(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return NoTwice()


class B(metaclass=Once):
    a = 1
    b = 2
    a = 3
