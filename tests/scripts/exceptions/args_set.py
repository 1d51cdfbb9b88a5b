"""What an exception's args may be set to: they are a tuple of it."""


class T(tuple):
    pass


class L(list):
    pass


e = ValueError()
for v in (T([1, 2]), [3], (4,), 'ab', range(2), {5: 6}, {7}, iter([8]),
          L([9, 10]), T(), ()):
    e.args = v
    print(e, e.args, type(e.args))
for v in 3, None, len:
    try:
        e.args = v
    except TypeError as error:
        print(error)
print(e.args)
