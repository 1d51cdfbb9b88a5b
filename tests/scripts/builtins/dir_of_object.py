# What object lists, for a __dir__() to add to.
class Record:
    kind = 'record'

    def __init__(self):
        self.size = 1

    def __dir__(self):
        return [*super().__dir__(), 'more', 'size']


class Child(Record):
    def __dir__(self):
        return [name for name in super().__dir__() if not name.startswith('_')]


r = Record()
print([name for name in dir(r) if not name.startswith('__')])
print(dir(Child()), 'more' in r.__dir__())
print(sorted(object.__dir__(r)) == sorted({*vars(r), *dir(Record)}))
print(sorted(object.__dir__(5)) == dir(5), sorted((5).__dir__()) == dir(int))
print(sorted(object().__dir__()) == dir(object), type(r.__dir__()), len(set([].__dir__())) == len([].__dir__()))
print(object.__dir__, hasattr(r, '__dir__'), '__dir__' in dir(r))
try:
    object.__dir__()
except TypeError as error:
    print(error)
try:
    object.__dir__(1, 2)
except TypeError as error:
    print(error)
try:
    r.__dir__(2)
except TypeError as error:
    print(error)
