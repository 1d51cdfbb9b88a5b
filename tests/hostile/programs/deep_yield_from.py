# status: 0 1 4
def g(n):
    if n:
        yield from g(n - 1)
    yield n
try:
    print(len(list(g(5000))))
except RecursionError as e:
    print('RecursionError')
gens = None
def one(inner):
    if inner is not None:
        yield from inner
    yield 1
for i in range(100000):
    gens = one(gens)
try:
    next(gens)
except RecursionError as e:
    print('RecursionError')
del gens
