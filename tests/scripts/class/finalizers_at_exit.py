# What is left at the end is finalised while the names are still there.
flag = "x"
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, flag)
def g(n):
    try: yield
    finally: print("closed", n, flag)
a = g(1); next(a)
r1 = R("r1")
b = g(2); next(b)
_p = R("_p")
later = R("later")
holder = [R("in list")]
