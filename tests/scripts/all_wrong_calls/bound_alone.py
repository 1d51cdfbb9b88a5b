# Methods that are bound before they are called are told with their self's class,
# and those with CPython's C behind them that gets a dict heed no names.
import datetime
import types


def attempt(call):
    try:
        answer = call()
    except BaseException as e:
        print(type(e).__name__, e)
    else:
        print('value', type(answer).__name__)


class C:
    pass


class Text(str):
    pass


# By name of the self, and alone.
for value in (True, 5, 1.5, 'ab', Text('ab'), b'ab', [1], (1,), {1: 2}, {1},
              range(3), object(), None, ..., C(), ValueError('x'),
              OSError(1, 'x'), KeyError('x'), int, C, type):
    attempt(lambda: value.__format__())
    attempt(lambda: value.__format__(*[]))
    attempt(lambda: value.__format__(*5))
    attempt(lambda: value.__format__(**5))
    attempt(lambda: value.__format__(**{'': 1}))
    bound = value.__format__
    attempt(lambda: bound())
    attempt(lambda: bound(1, 2))
    attempt(lambda: value.__eq__(*5))
    attempt(lambda: value.__repr__(*5))
    attempt(lambda: value.__repr__(1))
for name in ('bit_length', 'conjugate', '__trunc__', '__ceil__', '__floor__'):
    for value in (True, 5):
        bound = getattr(value, name)
        attempt(lambda: bound(1))
        attempt(lambda: bound(*5))
        attempt(lambda: bound(**{'': 1}))
for error in (ValueError('x'), OSError(1, 'x'), KeyError('x')):
    attempt(lambda: error.add_note())
    attempt(lambda: error.add_note(*[]))
    attempt(lambda: error.with_traceback(*[]))
    attempt(lambda: error.with_traceback(**{'': 1}))
attempt(lambda: int.mro(1))
attempt(lambda: int.mro(*[1]))
attempt(lambda: datetime.date.__eq__(*5))
attempt(lambda: datetime.date.isoformat(*5))
attempt(lambda: str.upper(*5))

# Keys that are no names, where the dict is looked at late or never.
for function in (''.format, [].__init__, {}.__init__, {}.update, int.__new__,
                 memoryview(b'').__exit__, ValueError().__init__, int.__init__,
                 OSError(1, 'x').__init__, SyntaxError().__init__,
                 ImportError().__init__, len.__call__, [].append.__call__,
                 staticmethod(len).__call__, str.format, dict.update,
                 object.__new__, None.__new__, type.__new__, zip.__new__):
    attempt(lambda: function(**{1: 2}))
    attempt(lambda: function('x', **{1: 2}))
    attempt(lambda: function([], **{1: 2, 'a': 3}))
    attempt(lambda: function(int, **{1: 2}))
    attempt(lambda: function(**{'': 1}))

# A modulus that cannot be one.
for number in (5, True, 1.5, 1j):
    for other in ('x', 2, 1.5, 1j, None, []):
        for modulus in ('x', 3, 1.5, 1j, None, []):
            attempt(lambda: number.__pow__(other, modulus))
            attempt(lambda: number.__rpow__(other, modulus))
            attempt(lambda: pow(number, other, modulus))
for number in (5, True, 1.5):
    attempt(lambda: number.__round__(None))
    attempt(lambda: round(number, None))
    attempt(lambda: number.__round__('x'))
    attempt(lambda: type(number).__round__(number, None))

# __init__ of object and of type, on what has another.
for value in (1, 'x', [1], {1: 2}, {1}, (1,), C(), object(), ValueError(1), int,
              types.SimpleNamespace()):
    attempt(lambda: object.__init__(value))
    attempt(lambda: object.__init__(value, 1))
    attempt(lambda: object.__init__(value, a=1))
    attempt(lambda: type.__init__(value))
    attempt(lambda: type.__init__(int, value))
    attempt(lambda: type.__init__(int, value, 2))
for value in (None, 1, 'x', [1], C(), int):
    attempt(lambda: str.upper.__get__(value))
    attempt(lambda: str.upper.__get__(value, int))
    attempt(lambda: list.append.__get__(value))
    attempt(lambda: dict.fromkeys.__get__(value))

attempt(lambda: print(len.__eq__(len), len.__eq__(abs), len.__ne__(abs)))
attempt(lambda: print([].append.__eq__(len), len.__eq__(5), len == abs))


def function():
    pass


for value in (function, staticmethod(len), classmethod(len), property(len),
              len, [].append, str.upper, C().__init__, slice(1), iter([])):
    attempt(lambda: value.__format__(1, 2))
    attempt(lambda: value.__format__(zz=1))

# What took its arguments as a tuple up to 3.12.
for value in ('ab', b'ab', bytearray(b'ab')):
    for name in ('count', 'find', 'index', 'rfind', 'startswith', 'endswith'):
        bound = getattr(value, name)
        attempt(lambda: bound(**{1: 2}))
        attempt(lambda: bound(*[], **{'': 1}))
        attempt(lambda: bound(zz=1))
        attempt(lambda: bound(*[]))
for value in (5, 'ab', [], C(), C, ValueError('x')):
    attempt(lambda: value.__subclasshook__())
    attempt(lambda: value.__subclasshook__(1, 2))
    attempt(lambda: value.__subclasshook__(*[1]))
    attempt(lambda: value.__subclasshook__(zz=1))
