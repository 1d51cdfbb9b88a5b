# Who waits for what, asked while it runs and while it waits.
import inspect, types
@types.coroutine
def nop():
    print(inspect.getcoroutinestate(outer), outer.cr_running, outer.cr_await, inner.cr_running, inner.cr_suspended, inner.cr_await)
    x = yield 1
    print(inspect.getcoroutinestate(inner), inner.cr_await)
async def b():
    print('b', inner.cr_await)
    await nop()
    print('b', inner.cr_await, inspect.getcoroutinestate(inner))
async def c():
    await inner
async def again():
    await inner
inner = b()
outer = c()
outer.send(None)
print(inspect.getcoroutinestate(inner), inner.cr_running, inner.cr_await.gi_code.co_name, outer.cr_await is inner)
for i in range(2):
    try: again().send(None)
    except Exception as e: print(type(e).__name__, e)
try: outer.send(None)
except StopIteration as e: print('end')
print(inspect.getcoroutinestate(inner), inner.cr_await)
try: again().send(None)
except Exception as e: print(type(e).__name__, e)
# self
async def me():
    await own
own = me()
try: own.send(None)
except Exception as e: print(type(e).__name__, e)
async def d(): await nop2()
@types.coroutine
def nop2(): yield
co = d(); co.send(None)
async def w(c): await c
try: w(co).send(None)
except Exception as e: print(type(e).__name__, e)
co.close()
def g1():
    print(G.gi_yieldfrom, G.gi_running, H.gi_running, H.gi_suspended); yield 1
    print(G.gi_yieldfrom)
def g2(): yield from H
H = g1(); G = g2()
next(G); print(G.gi_yieldfrom is H, G.gi_running, H.gi_running, H.gi_suspended)
print(list(G), G.gi_yieldfrom)
def g3():
    try: yield 1
    except ValueError:
        print(G.gi_yieldfrom is H, G.gi_running, H.gi_running); yield 2
H = g3(); G = g2(); next(G); print(G.throw(ValueError), G.gi_yieldfrom is H, H.gi_running); G.close(); print(H.gi_frame, H.gi_running, H.gi_suspended)
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1/0
class F2(F):
    def __await__(self): return 5
class F3(F):
    __await__ = None
class F4(F):
    def __await__(self): raise KeyError('k')
async def main(f):
    async for _ in f: pass
for f in F(), F2(), F3(), F4():
    try: main(f).send(None)
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
import asyncio
async def it():
    async for x in F2(): pass
try: asyncio.run(it())
except TypeError as e: print(e)
