# What can be copied, and what cannot be.
import copy, asyncio
import warnings; warnings.simplefilter('ignore')
async def f(): pass
async def ag(): yield
c=f()
w=c.__await__()
a=ag()
for x in [w, a.asend(1), a.athrow(ValueError), a, c, (x for x in []), reversed([1]), memoryview(b'a'), iter([1]), len, [].append, type, property(), staticmethod(len), classmethod(len), super, str.join, zip([1]), {}.keys(), f.__code__, lambda: 0, slice(1), NotImplemented, ..., list[int], int|str, asyncio.Queue, int.__add__, (1).__add__]:
    for g in copy.copy, copy.deepcopy:
        try: r = g(x); print(type(x).__name__, 'ok', r is x)
        except TypeError as e: print(e)
c.close()
