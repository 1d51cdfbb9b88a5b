# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# indices
x = slice(1,2); attempt(lambda: x.indices())
x = slice(1,2); attempt(lambda: x.indices(None))
x = slice(1,2); attempt(lambda: x.indices([1], [2]))
x = slice(1,2); attempt(lambda: x.indices(None, None, None))
x = slice(1,2); attempt(lambda: x.indices(None,None,None,None,None,None,None))
x = slice(1,2); attempt(lambda: x.indices(zz=1))
x = slice(1,2); attempt(lambda: x.indices(1, zz=1))
x = slice(1,2); attempt(lambda: x.indices("x", zz=1))
x = slice(1,2); attempt(lambda: x.indices([1], zz=1))
x = slice(1,2); attempt(lambda: x.indices(1.5))
x = slice(1,2); attempt(lambda: x.indices("x", 1.5))
