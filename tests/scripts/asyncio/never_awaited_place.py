# The line on which a coroutine dies that nobody has awaited.
async def work(): pass
def f():
    c = work()
    del c
    c = work()
    c = None
f()


def g():
    c = [work()]
    c.pop()
    work()
    x = y = work()
    x = 1
    y = 2
    for c in (work(),):
        pass
    del c


g()
z = work()
z = None
