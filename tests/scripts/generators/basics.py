def count(n):
    try:
        i = 0
        while i < n:
            got = yield i
            if got:
                print("got", got)
            i += 1
        return "end"
    finally:
        print("closed", n)


g = count(3)
print(next(g), g.send("a"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
g = count(10)
next(g)
g.close()
g.close()


def outer():
    result = yield from count(2)
    print("result", result)
    yield from [7, 8]
    yield from (c for c in "xy")


print(list(outer()))


def throwing():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("in", e)
            yield 2


t = throwing()
print(next(t), t.throw(ValueError("v")), next(t))
try:
    t.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
print(list(t))
def bad():
    yield 1
    raise StopIteration("x")
try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for x in fib():
    if x > 30:
        break
    print(x, end=" ")
print()
print(sum(x * x for x in range(10)), max(x % 7 for x in range(20)))
print(list(zip(count(2), "abc")), dict(enumerate(fib_ for fib_ in (1, 2))))
a, b, *c = (x for x in range(5))
print(a, b, c, any(x > 3 for x in range(10)), all([]))
print(next(iter([]), "default"), sorted((x for x in (3, 1, 2)), reverse=True))
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
