"""What a program puts among the builtins is found, and taken away again."""
import builtins
real = builtins.input
answers = iter(["5", "x"])
builtins.input = lambda prompt="": next(answers)
print(input("? "), input())
builtins.input = real
builtins.greet = lambda: "hi all"
print(greet())
def f(): return len([1, 2, 3])
print(f())
builtins.len = lambda x: "patched len"
print(f(), len("a"), [len(x) for x in "ab"])
del builtins.greet
try: greet()
except NameError as e: print(e)
import builtins as b2
def show(*a): b2.print2("<", *a, ">")
builtins.print2 = builtins.print
builtins.print = show
print("hello"); print(1, 2)
builtins.print = builtins.print2
class T:
    v = len("x")
    def m(self): return len(self.v)
print(T.v, T().m())
exec("print(len('abc'))")
print(eval("len('q')"))
builtins._ = lambda s: s.upper()
print(_("tr"))
def g():
    for i in range(3):
        if i == 1: builtins.abs = lambda x: "abs!"
        print(abs(-i))
g()
builtins.abs = max
print(abs(1, 2))
for name in ("print2", "_"): delattr(builtins, name)
try: print2
except NameError as e: print(e)
try: del builtins.nope
except AttributeError as e: print(e)
builtins.True_ = 1; print(True_); print(__builtins__ is builtins, getattr(builtins, "nope", 0), hasattr(builtins, "True_"))
builtins.ValueError = KeyError
try: raise ValueError("k")
except KeyError as e: print("as key", e)
try: int("x")
except Exception as e: print(type(e).__name__)
undefined
