# __del__ runs at the moment the last reference goes, and at the end.
log = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n); print("del", self.n)
a = R(1)
a = None
assert log == [1]
def f():
    r = R(2)
    print("in f")
f(); print("after f")
R(3)
x = [R(4), R(5)]
del x[0]; print("mid"); x.clear(); print("cleared")
d = {"k": R(6)}; d["k"] = 1; print("dict done")
class Res:
    def __del__(self):
        global kept
        kept = self; print("resurrected")
r = Res(); del r; print(type(kept).__name__); del kept; print("gone")
class Nest:
    def __init__(self): self.inner = R(7)
    def __del__(self): print("nest")
n = Nest(); n = None; print("end")
for i in range(2):
    t = R(10 + i)
print("loop over")
def g():
    try:
        yield 1
    finally:
        print("gen closed")
it = g(); next(it); it = None; print("x")
last = R(99)
