# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# count
x = (3,1,2); attempt(lambda: x.count())
x = (3,1,2); attempt(lambda: x.count(None))
x = (3,1,2); attempt(lambda: x.count([1], [2]))
x = (3,1,2); attempt(lambda: x.count(None, None, None))
x = (3,1,2); attempt(lambda: x.count(None,None,None,None,None,None,None))
x = (3,1,2); attempt(lambda: x.count(zz=1))
x = (3,1,2); attempt(lambda: x.count(1, zz=1))
x = (3,1,2); attempt(lambda: x.count("x", zz=1))
x = (3,1,2); attempt(lambda: x.count([1], zz=1))
x = (3,1,2); attempt(lambda: x.count(1.5))
x = (3,1,2); attempt(lambda: x.count("x", 1.5))
# index
x = (3,1,2); attempt(lambda: x.index())
x = (3,1,2); attempt(lambda: x.index(None))
x = (3,1,2); attempt(lambda: x.index([1], [2]))
x = (3,1,2); attempt(lambda: x.index(None, None, None))
x = (3,1,2); attempt(lambda: x.index(None,None,None,None,None,None,None))
x = (3,1,2); attempt(lambda: x.index(zz=1))
x = (3,1,2); attempt(lambda: x.index(1, zz=1))
x = (3,1,2); attempt(lambda: x.index("x", zz=1))
x = (3,1,2); attempt(lambda: x.index([1], zz=1))
x = (3,1,2); attempt(lambda: x.index(1.5))
x = (3,1,2); attempt(lambda: x.index("x", 1.5))
