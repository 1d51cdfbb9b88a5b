# status: 1 4
def f():
    yield from f()
for i in f():
    pass
