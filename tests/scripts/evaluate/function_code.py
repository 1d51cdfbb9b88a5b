# The code of a function, run by exec() and eval(): without its defaults.
import types

x = 3


def shows():
    print('in shows', x)
    return 5


def counts():
    global x
    x += 1
    return x


def takes(a=1):
    return a


def any_number(*a, **k):
    return a, k


def walks():
    yield x
    yield x + 1


def closed(n):
    def inside():
        print('n is', n)
        return n
    return inside


print(exec(shows.__code__), eval(shows.__code__))
print(eval(counts.__code__), x, eval(any_number.__code__), list(eval(walks.__code__)))
print(eval((lambda: x * 2).__code__), exec(counts.__code__, globals()), x)
inside = closed(7)
print(exec(inside.__code__, closure=inside.__closure__))
for bad in (lambda: eval(takes.__code__), lambda: exec(takes.__code__), lambda: eval(inside.__code__), lambda: exec(inside.__code__),
            lambda: exec(shows.__code__, closure=inside.__closure__)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(types.NoneType(), types.EllipsisType(), types.NotImplementedType())
for kind in types.NoneType, types.EllipsisType, types.NotImplementedType:
    try:
        kind(1)
    except TypeError as e:
        print(e)


def fails():
    return missing


exec(fails.__code__)
