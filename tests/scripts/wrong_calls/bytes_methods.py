# Calls with too few, too many and wrong arguments, and a keyword that is none.
def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("value", type(answer).__name__)


# decode
x = b"a,b"; attempt(lambda: x.decode())
# hex
x = b"a,b"; attempt(lambda: x.hex())
# join
x = b"a,b"; attempt(lambda: x.join())
x = b"a,b"; attempt(lambda: x.join(None))
x = b"a,b"; attempt(lambda: x.join([1], [2]))
x = b"a,b"; attempt(lambda: x.join(None, None, None))
x = b"a,b"; attempt(lambda: x.join(None,None,None,None,None,None,None))
x = b"a,b"; attempt(lambda: x.join(zz=1))
x = b"a,b"; attempt(lambda: x.join(1, zz=1))
x = b"a,b"; attempt(lambda: x.join("x", zz=1))
x = b"a,b"; attempt(lambda: x.join([1], zz=1))
x = b"a,b"; attempt(lambda: x.join(1.5))
x = b"a,b"; attempt(lambda: x.join("x", 1.5))
