# What an immutable value is made of went to __new__.
for value in frozenset([1]), (1, 2), 5, 'text', 2.5, b'x':
    print(type(value).__name__, value.__init__(3), value)


class Own(frozenset):
    def __init__(self, items, more):
        try:
            super().__init__(items)
        except TypeError as error:
            print(error)

    def __new__(cls, items, more):
        return super().__new__(cls, items)


print(sorted(Own([1, 2], 3)))
