# singledispatch() by unions of both kinds.
import typing
from functools import singledispatch


@singledispatch
def f(x):
    return 'base'


@f.register
def _(x: int | float):
    return 'number'


@f.register
def _(x: typing.Union[str, bytes]):
    return 'text'


@f.register
def _(x: typing.Optional[list]):
    return 'list or nothing'


f.register(typing.Union[set, frozenset], lambda x: 'set')
f.register(complex | range, lambda x: 'other')
print([f(x) for x in (1, 2.5, True, 'a', b'a', None, [], {}, set(), frozenset(), 1j, range(3))])
print(sorted(cls.__name__ for cls in f.registry))
for hint in typing.Union[int, typing.Iterable[str]], int | list[int], list[int], typing.Any, typing.List[int], 5:
    def g(x):
        return x
    g.__annotations__['x'] = hint
    for register in (lambda: f.register(g), lambda: f.register(hint, g)):
        try:
            print(register() is g)
        except TypeError as e:
            print(e)
