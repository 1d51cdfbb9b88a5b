# throw(type, value, traceback), as it was once; a class is called.
class E(Exception):
    def __init__(self, *a):
        print('made', a)
        super().__init__(*a)


def gen():
    try:
        yield 1
    except Exception as e:
        print('got', repr(e), e.__traceback__.tb_lineno)
        yield 'kept'
    yield 2


try:
    1/0
except ZeroDivisionError as e:
    tb = e.__traceback__
for a in [('x', 1), (ValueError, 'v'), (ValueError, None), (ValueError('a'), None, None), ('x', 'y'),
          (1, 2), (E, (1, 2)), (E, E(5)), (E,), (ValueError, 1, tb), (ValueError, 1, 3),
          (ValueError(2), 3)]:
    try:
        g = gen()
        next(g)
        print(g.throw(*a))
    except BaseException as e:
        print(repr(e))
try:
    gen().throw(ValueError, 'v', tb)
except ValueError:
    import traceback
    traceback.print_exc()


async def co():
    pass


c = co()
try:
    c.throw(KeyError, 'k')
except KeyError as e:
    print(repr(e))
