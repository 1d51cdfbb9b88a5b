"""Tools for working with functions and callable objects."""

_nothing = object()


def reduce(function, iterable, initial=_nothing, /):
    items = iter(iterable)
    if initial is _nothing:
        for value in items:
            break
        else:
            raise TypeError(
                'reduce() of empty iterable with no initial value')
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value
