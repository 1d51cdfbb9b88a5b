# Hooks, aiter(), anext(), and what is no async iterator.
import asyncio
import sys
def hook1(ag): print("first", ag.__name__)
def hook2(ag): print("final", ag.__name__)
async def g():
    yield 1
    yield 2
def drive(x):
    try: x.send(None)
    except StopIteration as e: return e.value
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(hook1, finalizer=hook2)
h = sys.get_asyncgen_hooks()
print(h.firstiter is hook1, h[1] is hook2, len(h), type(h).__name__)
a = g()
print(drive(a.asend(None)))
a = None
print("dropped")
try: sys.set_asyncgen_hooks(5)
except TypeError as e: print(e)
try: sys.set_asyncgen_hooks(None, 5)
except TypeError as e: print(e)
sys.set_asyncgen_hooks(firstiter=None)
print(sys.get_asyncgen_hooks().firstiter)
sys.set_asyncgen_hooks(finalizer=None)
print(sys.get_asyncgen_hooks())
async def main():
    a = g()
    print(await anext(a), await anext(a), await anext(a, "dflt"))
    try: await anext(a)
    except StopAsyncIteration: print("SAI")
    print(aiter(a) is a)
    try: aiter(5)
    except TypeError as e: print(e)
    try: anext(5)
    except TypeError as e: print(e)
    try: await anext(5, 6)
    except TypeError as e: print(e)
    class It:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            await asyncio.sleep(0)
            return self.n
    i = It()
    print(await anext(aiter(i)), await anext(i, 7), await anext(i, 7), await anext(i, 7))
    class Bad:
        def __aiter__(self): return 5
    try: aiter(Bad())
    except TypeError as e: print(e)
    try:
        async for x in Bad(): pass
    except TypeError as e: print(e)
    class Bad2:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in Bad2(): pass
    except TypeError as e: print(e, "/", e.__cause__)
    try: await anext(Bad2(), 5)
    except TypeError as e: print(e, "/", e.__cause__)
    try:
        for x in g(): pass
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try: await g()
    except TypeError as e: print(e)
    import types
    print(types.AsyncGeneratorType is type(g()), isinstance(g(), types.AsyncGeneratorType), types.AsyncGeneratorType)
    t = asyncio.create_task(anext(aiter(It())))
    print(await t)
    a = g()
    t = asyncio.create_task(a.asend(None))
    print(repr(t).replace(repr(t.get_coro()), ""))
    print(await t, t.get_coro().__class__.__name__)
    print(await asyncio.gather(a.asend(None), asyncio.sleep(0, "x")))
asyncio.run(main())
