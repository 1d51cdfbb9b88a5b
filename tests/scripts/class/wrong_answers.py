# Special methods that answer with what they may not.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class A: pass
class Truth:
    def __bool__(self): return 1
attempt(lambda: bool(Truth()))
attempt(lambda: not Truth())
class Ln:
    def __len__(self): return -1
attempt(lambda: len(Ln())); attempt(lambda: bool(Ln()))
class Ln2:
    def __len__(self): return "a"
attempt(lambda: len(Ln2()))
class NI:
    def __iter__(self): return 5
attempt(lambda: list(NI())); attempt(lambda: [x for x in NI()])
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
attempt(lambda: iter(NoIter()))
if Truth.__bool__: print("t")
try:
    if Truth(): pass
except TypeError as e: print(e)
while Ln2.__len__:
    break
x = [y for y in range(3) if not A()]; print(x)
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
with Ctx() as q: raise ValueError
class It:
    def __next__(self): raise KeyError("k")
    def __iter__(self): return self
attempt(lambda: next(It())); attempt(lambda: list(It()))
