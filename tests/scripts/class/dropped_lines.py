# What is dropped speaks at the line that dropped it.
async def f(): pass
def g():
    c = f()
    x = 1
    c = None
    y = 2
    c = f()
    del c
    y = 3
    c = [f()]
    c.pop()
    c = f()
g()
class B:
    async def __del__(self): pass
def h():
    b = B()
    x = 1
    b = None
    b = 3
    b = B()
    del b
    x = 3
h()
class C: __del__ = 5
def h():
    b = C()
    x = 1
    b = None
    b = 3
    b = C()
    del b
    x = 3
    b = [C()]
    b.pop()
    b = C()
h()
C()
