"""What math has that is no matter of speed."""

from _taskarium import in_c

from operator import mul


def _products(left, right):
    """The exact sum of products of finite floats, rounded once."""
    total, scale = 0, 0  # total / 2**scale
    for p, q in zip(left, right):
        above, below = p.as_integer_ratio()
        factor, divisor = q.as_integer_ratio()
        shift = (below * divisor).bit_length() - 1
        if shift > scale:
            total <<= shift - scale
            scale = shift
        total += above * factor << scale - shift
    return total / (1 << scale)


def sumprod(p, q, /):
    """The sum of the products of the pairs of two sequences."""
    left, right = list(p), list(q)
    if len(left) != len(right):
        raise ValueError('Inputs are not the same length')
    kinds = {type(value) for value in left + right}
    if kinds == {float}:
        if all(value - value == 0 for value in map(mul, left, right)):
            try:
                return _products(left, right)
            except OverflowError:
                pass
    total = 0
    for a, b in zip(left, right):
        total += a * b
    return total

sumprod.__module__ = 'math'
in_c(globals())
