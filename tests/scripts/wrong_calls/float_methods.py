# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# as_integer_ratio
x = 1.5; attempt(lambda: x.as_integer_ratio())
x = 1.5; attempt(lambda: x.as_integer_ratio(None))
x = 1.5; attempt(lambda: x.as_integer_ratio([1], [2]))
x = 1.5; attempt(lambda: x.as_integer_ratio(None, None, None))
x = 1.5; attempt(lambda: x.as_integer_ratio(None,None,None,None,None,None,None))
x = 1.5; attempt(lambda: x.as_integer_ratio(zz=1))
x = 1.5; attempt(lambda: x.as_integer_ratio(1, zz=1))
x = 1.5; attempt(lambda: x.as_integer_ratio("x", zz=1))
x = 1.5; attempt(lambda: x.as_integer_ratio([1], zz=1))
x = 1.5; attempt(lambda: x.as_integer_ratio(1.5))
x = 1.5; attempt(lambda: x.as_integer_ratio("x", 1.5))
# conjugate
x = 1.5; attempt(lambda: x.conjugate())
x = 1.5; attempt(lambda: x.conjugate(None))
x = 1.5; attempt(lambda: x.conjugate([1], [2]))
x = 1.5; attempt(lambda: x.conjugate(None, None, None))
x = 1.5; attempt(lambda: x.conjugate(None,None,None,None,None,None,None))
x = 1.5; attempt(lambda: x.conjugate(zz=1))
x = 1.5; attempt(lambda: x.conjugate(1, zz=1))
x = 1.5; attempt(lambda: x.conjugate("x", zz=1))
x = 1.5; attempt(lambda: x.conjugate([1], zz=1))
x = 1.5; attempt(lambda: x.conjugate(1.5))
x = 1.5; attempt(lambda: x.conjugate("x", 1.5))
# hex
x = 1.5; attempt(lambda: x.hex())
x = 1.5; attempt(lambda: x.hex(None))
x = 1.5; attempt(lambda: x.hex([1], [2]))
x = 1.5; attempt(lambda: x.hex(None, None, None))
x = 1.5; attempt(lambda: x.hex(None,None,None,None,None,None,None))
x = 1.5; attempt(lambda: x.hex(zz=1))
x = 1.5; attempt(lambda: x.hex(1, zz=1))
x = 1.5; attempt(lambda: x.hex("x", zz=1))
x = 1.5; attempt(lambda: x.hex([1], zz=1))
x = 1.5; attempt(lambda: x.hex(1.5))
x = 1.5; attempt(lambda: x.hex("x", 1.5))
# is_integer
x = 1.5; attempt(lambda: x.is_integer())
x = 1.5; attempt(lambda: x.is_integer(None))
x = 1.5; attempt(lambda: x.is_integer([1], [2]))
x = 1.5; attempt(lambda: x.is_integer(None, None, None))
x = 1.5; attempt(lambda: x.is_integer(None,None,None,None,None,None,None))
x = 1.5; attempt(lambda: x.is_integer(zz=1))
x = 1.5; attempt(lambda: x.is_integer(1, zz=1))
x = 1.5; attempt(lambda: x.is_integer("x", zz=1))
x = 1.5; attempt(lambda: x.is_integer([1], zz=1))
x = 1.5; attempt(lambda: x.is_integer(1.5))
x = 1.5; attempt(lambda: x.is_integer("x", 1.5))
