# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# as_integer_ratio
x = 5; attempt(lambda: x.as_integer_ratio())
x = 5; attempt(lambda: x.as_integer_ratio(None))
x = 5; attempt(lambda: x.as_integer_ratio([1], [2]))
x = 5; attempt(lambda: x.as_integer_ratio(None, None, None))
x = 5; attempt(lambda: x.as_integer_ratio(None,None,None,None,None,None,None))
x = 5; attempt(lambda: x.as_integer_ratio(zz=1))
x = 5; attempt(lambda: x.as_integer_ratio(1, zz=1))
x = 5; attempt(lambda: x.as_integer_ratio("x", zz=1))
x = 5; attempt(lambda: x.as_integer_ratio([1], zz=1))
x = 5; attempt(lambda: x.as_integer_ratio(1.5))
x = 5; attempt(lambda: x.as_integer_ratio("x", 1.5))
# bit_count
x = 5; attempt(lambda: x.bit_count())
x = 5; attempt(lambda: x.bit_count(None))
x = 5; attempt(lambda: x.bit_count([1], [2]))
x = 5; attempt(lambda: x.bit_count(None, None, None))
x = 5; attempt(lambda: x.bit_count(None,None,None,None,None,None,None))
x = 5; attempt(lambda: x.bit_count(zz=1))
x = 5; attempt(lambda: x.bit_count(1, zz=1))
x = 5; attempt(lambda: x.bit_count("x", zz=1))
x = 5; attempt(lambda: x.bit_count([1], zz=1))
x = 5; attempt(lambda: x.bit_count(1.5))
x = 5; attempt(lambda: x.bit_count("x", 1.5))
# bit_length
x = 5; attempt(lambda: x.bit_length())
x = 5; attempt(lambda: x.bit_length(None))
x = 5; attempt(lambda: x.bit_length([1], [2]))
x = 5; attempt(lambda: x.bit_length(None, None, None))
x = 5; attempt(lambda: x.bit_length(None,None,None,None,None,None,None))
x = 5; attempt(lambda: x.bit_length(zz=1))
x = 5; attempt(lambda: x.bit_length(1, zz=1))
x = 5; attempt(lambda: x.bit_length("x", zz=1))
x = 5; attempt(lambda: x.bit_length([1], zz=1))
x = 5; attempt(lambda: x.bit_length(1.5))
x = 5; attempt(lambda: x.bit_length("x", 1.5))
# conjugate
x = 5; attempt(lambda: x.conjugate())
x = 5; attempt(lambda: x.conjugate(None))
x = 5; attempt(lambda: x.conjugate([1], [2]))
x = 5; attempt(lambda: x.conjugate(None, None, None))
x = 5; attempt(lambda: x.conjugate(None,None,None,None,None,None,None))
x = 5; attempt(lambda: x.conjugate(zz=1))
x = 5; attempt(lambda: x.conjugate(1, zz=1))
x = 5; attempt(lambda: x.conjugate("x", zz=1))
x = 5; attempt(lambda: x.conjugate([1], zz=1))
x = 5; attempt(lambda: x.conjugate(1.5))
x = 5; attempt(lambda: x.conjugate("x", 1.5))
