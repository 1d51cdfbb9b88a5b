# A generator that is dropped runs its finally at once.
def g(name):
    try:
        yield 1
        yield 2
    finally:
        for i in range(3):
            print(name, i)


def f():
    a = g("a")
    b = g("b")
    next(a), next(b)
    return 5


print(f())


def outer():
    inner = g("inner")
    try:
        for x in inner:
            yield x
    finally:
        print("outer")


for x in outer():
    break
print("end")


def bad():
    try:
        yield
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("fin")


z = bad()
next(z)
z = 1
print("after", z)
z = g("closed")
next(z)
z.close()
z.close()
print(list(z))


class R:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


first, *rest = R(4)
print(first, rest, 2 in list(R(3)), dict(zip(R(2), "ab")), list(enumerate(R(2))))
print(list(map(str, R(3))), any(R(1)), all(R(3)), min(R(3)), " ".join(map(str, R(2))))

# expect: a 0
# expect: a 1
# expect: a 2
# expect: b 0
# expect: b 1
# expect: b 2
# expect: 5
# expect: outer
# expect: inner 0
# expect: inner 1
# expect: inner 2
# expect: end
# expect: exit
# expect: fin
# expect: after 1
# expect: closed 0
# expect: closed 1
# expect: closed 2
# expect: []
# expect: 0 [1, 2, 3] True {0: 'a', 1: 'b'} [(0, 0), (1, 1)]
# expect: ['0', '1', '2'] False False 0 0 1
