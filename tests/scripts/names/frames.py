# What frames tell: sys._getframe(), tb_frame, gi_frame.
import sys
def who(): return sys._getframe(1).f_code.co_name
def caller():
    a = 5
    def inner(): return a
    fr = sys._getframe()
    print(who(), fr.f_lineno, fr.f_locals.keys(), fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_locals["a"])
    return fr
fr = caller()
print(fr.f_locals["a"], sys._getframe().f_locals is globals(), fr.f_code.co_nlocals, fr.f_trace)
try: sys._getframe(5)
except ValueError as e: print(e)
def f(x):
    y = x * 2
    try: return 1 / 0
    except ZeroDivisionError as e: return e
e = f(3)
print(sorted(e.__traceback__.tb_frame.f_locals), e.__traceback__.tb_frame.f_globals["__name__"])
class C:
    z = 1
    print(sorted(sys._getframe().f_locals))
def gen(n):
    m = n + 1
    yield m
g = gen(1); next(g)
print(g.gi_frame.f_locals, type(sys._getframe()).__name__)
print(list(map(lambda x: sys._getframe(1).f_code.co_name, [1])))
