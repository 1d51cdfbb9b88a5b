# What is nearest to the names of the module is finalised first.
class K:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(): return a
a = K("a")
c = K("c"); c.me = c
b = K("b")
l = [K("l0"), K("l1")]
l.append(l)
_p = K("_p")
d = {"x": K("dx"), "y": [K("dy")]}
def g(n):
    try:
        yield n
    finally:
        print("close", n)
h = g(1); next(h)
m = [g(2), g(3)]
for x in m: next(x)
m.append(m)
t = (g(4), K("t"))
next(t[0])
