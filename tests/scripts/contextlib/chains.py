# Exits that raise; what close() gives; what insort() complains of.
from contextlib import *
@contextmanager
def right(exc):
    try: yield
    finally: raise exc
es = [Exception(i) for i in range(5)]
try:
    with ExitStack() as stack:
        for e in es[4:0:-1]: stack.enter_context(right(e))
        raise es[0]
except Exception as exc:
    while exc is not None: print(exc); exc = exc.__context__
def g():
    try: yield 1
    except GeneratorExit: return 5
x = g(); next(x); print(x.close()); print(x.close()); y = g(); print(y.close())
import bisect
for a in (10, object(), {}):
    for f in (bisect.bisect, bisect.insort, bisect.bisect_left):
        try: f(a, 1)
        except TypeError as e: print(e)
