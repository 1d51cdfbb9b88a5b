x = 1
def f():
    print(x)
f()
def g():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 2
g()
def outer():
    y = 1
    class K:
        y = 2
        def m(self):
            return y
    return K().m(), K.y
print(outer())
def h():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 5
    return inner()
print(h())
def p(a):
    def q():
        nonlocal a
        a += 1
        return a
    q(); return q()
print(p(1))
print(__name__)
len = lambda v: "mine"
print(len([]))
del len
print(len([]))
