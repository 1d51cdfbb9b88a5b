# Texts of functions and classes, and the frames that run.
import inspect, functools, sys
# a comment above
# and another
def f(a, b=2, *args, c, d=4, **kw):
    """doc
unindented text in a docstring
    """
    x = [1,
2]
    # inner comment
    return a

# trailing comment

def deco(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@deco
@deco
def g(x): return x + 1  # one line
class Outer:
    """o"""
    class Inner:
        def meth(self, q: int) -> str:
            if q:
                return 1

            return "a \
b"
        y = 1
    @property
    def p(self):
        return 5
sq = lambda x: x * x
print(inspect.getsource(f)); print(inspect.getsource(g)); print(inspect.getsource(Outer)); print(inspect.getsource(Outer.Inner)); print(inspect.getsource(Outer.Inner.meth)); print(inspect.getsource(Outer.p.fget), inspect.getsource(sq))
print(inspect.getsourcelines(f)[1], inspect.getsourcelines(Outer)[1], inspect.getcomments(f), inspect.getfile(f) == __file__)
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(Outer.Inner().meth)); print(inspect.getfullargspec(Outer.Inner.meth))
print(inspect.getcallargs(f, 1, c=3), inspect.getmro(bool))
for o in (int, len, 5):
    try: print(inspect.getsource(o))
    except TypeError as e: print(e)
def name(): return inspect.currentframe().f_code.co_name, inspect.currentframe().f_back.f_lineno, inspect.stack()[1].function
def outer():
    z = 1
    info = inspect.getframeinfo(inspect.currentframe()); print(info.lineno, info.function, info.code_context, info.index, info.positions)
    print(inspect.getargvalues(inspect.currentframe()))
    return name()
print(outer())
fi = inspect.stack()[0]; print(fi.lineno, fi.function, fi.code_context, fi.index, len(inspect.stack()), fi._fields, type(fi))
def gen(n):
    m = 1; yield m
gg = gen(2); print(inspect.getgeneratorlocals(gg)); next(gg); print(inspect.getgeneratorlocals(gg))
print(type(inspect.getattr_static(Outer, "p")))
try: 1 / 0
except ZeroDivisionError:
    t = inspect.trace()[0]; print(t.lineno, t.function, t.code_context)
print(inspect.getclasstree([Outer, bool, int]))
async def co(a): await w()
c = co(3); print(inspect.getcoroutinelocals(c)); c.close()
