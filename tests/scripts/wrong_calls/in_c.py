"""What is text of the library's own here complains as the C of CPython."""
import cmath
import decimal
import itertools


def call(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except TypeError as error:
        print(error)


call(cmath.sqrt)
call(cmath.sqrt, a=1)
call(itertools.accumulate)
call(itertools.count(1).__next__, 1)
call(decimal.Decimal(1).quantize)
call(decimal.Context().add, 1)

# expect: cmath.sqrt() takes exactly one argument (0 given)
# expect: cmath.sqrt() takes no keyword arguments
# expect: accumulate() missing required argument 'iterable' (pos 1)
# expect: expected 0 arguments, got 1
# expect: function missing required argument 'exp' (pos 1)
# expect: function takes exactly 2 arguments (1 given)
