"""Places in sorted sequences, found by halving."""

from _taskarium import in_c, index as _index

__all__ = ['bisect', 'bisect_left', 'bisect_right', 'insort', 'insort_left',
           'insort_right']


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Where `x` would go behind all that are equal to it."""
    lo = _index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is not None:
        hi = _index(hi)
    else:
        hi = len(a)
        if isinstance(a, dict):
            raise TypeError(f'{type(a).__name__} is not a sequence')
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if x < (item if key is None else key(item)):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Where `x` would go before all that are equal to it."""
    lo = _index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is not None:
        hi = _index(hi)
    else:
        hi = len(a)
        if isinstance(a, dict):
            raise TypeError(f'{type(a).__name__} is not a sequence')
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if (item if key is None else key(item)) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Puts `x` into a sorted list, behind all that are equal to it."""
    wanted = x if key is None else key(x)
    place = bisect_right(a, wanted, lo, hi, key=key)
    a.insert(place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Puts `x` into a sorted list, before all that are equal to it."""
    wanted = x if key is None else key(x)
    place = bisect_left(a, wanted, lo, hi, key=key)
    a.insert(place, x)


bisect = bisect_right
insort = insort_right

for _each in bisect_left, bisect_right, insort_left, insort_right:
    _each.__module__ = '_bisect'

in_c(globals())
