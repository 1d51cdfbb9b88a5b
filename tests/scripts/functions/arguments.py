total = 5


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, sorted(kw.items())


print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6, z=7), f(*[1, 2], **{"c": 3}))


def g(a, /, b, *, c):
    return a, b, c


print(g(1, 2, c=3), g(1, b=2, c=3))
for call in (
    lambda: g(1),
    lambda: g(a=1, b=2, c=3),
    lambda: g(1, 2, 3),
    lambda: g(1, 2),
    lambda: g(1, 2, c=3, d=4),
    lambda: g(1, 2, b=3, c=4),
    lambda: f(),
    lambda: f(c=1),
    lambda: (lambda: 0)(1),
    lambda: (lambda x, y=1: 0)(),
    lambda: (lambda x, y=1: 0)(1, 2, 3),
    lambda: f(1, **{"c": 1}, **{"c": 2}),
    lambda: total(),
    lambda: len(),
    lambda: len(1, 2),
    lambda: [].append(),
):
    try:
        call()
    except TypeError as e:
        print(e)
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    return up
a, b = counter(), counter()
print(a(), a(5), b(), a.__name__, a.__qualname__)
fs = [lambda i=i: i * i for i in range(4)]
print([h() for h in fs])
total = 0
def add():
    global total
    total += 1
add(); add()
print(total)
def deco(tag):
    def wrap(fn):
        def inner(*a, **k):
            return f"{tag}:{fn(*a, **k)}"
        return inner
    return wrap
@deco("x")
@deco("y")
def hello(name, punctuation="!"):
    """Says hello."""
    return "hello " + name + punctuation
print(hello("bob", punctuation="?"), deco.__doc__, counter.__doc__)
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
