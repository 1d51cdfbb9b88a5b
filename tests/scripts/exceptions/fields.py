# What builtin exceptions keep besides their arguments.
def attempt(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e)
e = OSError(2, "No such", "file.txt"); print(type(e).__name__, e, repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
e = OSError(2, "No such", "a", None, "b"); print(e, e.filename2)
e = OSError("x"); print(e, repr(e), e.errno, e.filename)
e.errno = 5; print(e.errno)
for n in (1, 11, 13, 17, 20, 21, 32, 110, 5): print(type(OSError(n, "t")).__name__)
class Mine(OSError): pass
m = Mine(2, "x"); print(type(m), m, m.errno)
class Mine2(OSError):
    def __init__(self, a): super().__init__(a, "text"); self.a = a
m = Mine2(13); print(m, m.errno, m.args, m.a)
e = ImportError("m", name="n", path="p"); print(repr(e), e.name, e.path, e.msg)
attempt(lambda: ImportError("m", foo=1)); attempt(lambda: ValueError("m", foo=1)); attempt(lambda: KeyError(x=1))
try: nope
except NameError as x: print(x.name)
try: (5).nope
except AttributeError as x: print(x.name, x.obj)
a = AttributeError("msg", name="q", obj=3); print(a, a.name, a.obj, a.args)
n = NameError("msg", name="q"); print(n.name, NameError().name)
s = StopIteration(5); print(s.value, StopIteration().value); s.value = 7; print(s.value, s.args)
x = SystemExit(3); print(x.code, SystemExit().code, SystemExit(1, 2).code); x.code = 9; print(x.code)
sx = SyntaxError("bad", ("f.py", 3, 4, "text")); print(sx.msg, sx.filename, sx.lineno, sx.offset, sx.text, sx.end_lineno)
v = ValueError(1); v.args = (1, 2); print(v, v.args); v.args = [3]; print(v.args); v.x = 1; print(v.__dict__); del v.x; print(v.__dict__)
class C(ImportError):
    def __init__(self, *a, **k): super().__init__(*a, **k); print("init", a, k)
c = C("mm", name="zz"); print(c.name, c.msg)
class K(ValueError):
    def __init__(self, a, *, b): super().__init__(a); self.b = b
k = K(1, b=2); print(k, k.b, k.args)
attempt(lambda: K(1))
class E2(ValueError):
    def __new__(cls, *a): return super().__new__(cls, "from new")
print(E2("x"), repr(E2("y")))
def gen():
    return (yield 1)
g = gen(); next(g)
try: g.send(42)
except StopIteration as st: print(st.value, st.args)
