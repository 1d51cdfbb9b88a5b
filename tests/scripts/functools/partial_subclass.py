from functools import partial


class Named(partial):
    kind = 'named'

    def tell(self):
        return self.func.__name__, self.args, self.keywords


power = Named(int, '77', base=8)
print(power(), power.tell(), power.kind)
power.label = 'eight'
print(power, power.label, power.__dict__)
print(isinstance(power, partial), type(partial(power, 1)).__name__)
print(Named(max, 3)(1, 7), callable(power))
try:
    Named()
except TypeError as error:
    print(error)


class More(partial):
    def __call__(self, *args):
        return 'called', super().__call__(*args)


print(More(min, 5)(9))
