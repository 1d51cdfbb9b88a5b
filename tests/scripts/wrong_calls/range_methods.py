# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# count
x = range(3); attempt(lambda: x.count())
x = range(3); attempt(lambda: x.count(None))
x = range(3); attempt(lambda: x.count([1], [2]))
x = range(3); attempt(lambda: x.count(None, None, None))
x = range(3); attempt(lambda: x.count(None,None,None,None,None,None,None))
x = range(3); attempt(lambda: x.count(zz=1))
x = range(3); attempt(lambda: x.count(1, zz=1))
x = range(3); attempt(lambda: x.count("x", zz=1))
x = range(3); attempt(lambda: x.count([1], zz=1))
x = range(3); attempt(lambda: x.count(1.5))
x = range(3); attempt(lambda: x.count("x", 1.5))
# index
x = range(3); attempt(lambda: x.index())
x = range(3); attempt(lambda: x.index(None))
x = range(3); attempt(lambda: x.index([1], [2]))
x = range(3); attempt(lambda: x.index(None, None, None))
x = range(3); attempt(lambda: x.index(None,None,None,None,None,None,None))
x = range(3); attempt(lambda: x.index(zz=1))
x = range(3); attempt(lambda: x.index(1, zz=1))
x = range(3); attempt(lambda: x.index("x", zz=1))
x = range(3); attempt(lambda: x.index([1], zz=1))
x = range(3); attempt(lambda: x.index(1.5))
x = range(3); attempt(lambda: x.index("x", 1.5))
