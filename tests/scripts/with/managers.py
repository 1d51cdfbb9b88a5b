class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow
with M("a") as a, M("b") as b:
    print(a, b)
with M("s", True):
    raise ValueError("swallowed")
print("on")
try:
    with M("t"):
        raise KeyError("goes on")
except KeyError as e:
    print("caught", e)
def f():
    for i in range(3):
        with M(i):
            if i == 0:
                continue
            if i == 1:
                return "returned"
print(f())
def g():
    with M("x"):
        for i in range(2):
            with M("y"):
                break
    return 1
print(g())
for bad in (5, None):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)
