# What becomes the context of an exception that is thrown into a generator.
import asyncio
def chain(e):
    out=[]
    while e is not None and len(out)<9: out.append(repr(e)); e=e.__context__
    return out
async def B():
    await asyncio.sleep(1)
async def B2():
    try: raise KeyError(2)
    except KeyError: await asyncio.sleep(1)
async def A(b):
    try: raise ValueError(0)
    except ValueError: await b()
async def A2(b):
    try:
        try: raise ValueError(0)
        except ValueError: await b()
    except asyncio.CancelledError as e: print(chain(e)); raise
async def main():
    for a in (A, A2):
        for b in (B, B2, lambda: asyncio.sleep(1)):
            t = asyncio.create_task(a(b)); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
            try: await t
            except asyncio.CancelledError as e: print(a.__name__, chain(e))
asyncio.run(main())
def inner(): yield 1
def outer():
    try: raise ValueError(0)
    except ValueError: yield from inner()
def inner2():
    try: raise KeyError(0)
    except KeyError: yield 1
def outer2():
    try: raise ValueError(0)
    except ValueError: yield from inner2()
for f in (inner, outer, inner2, outer2):
    for wrap in (0, 1):
        g = f(); next(g)
        try:
            if wrap:
                try: 1/0
                except ZeroDivisionError: g.throw(IndexError())
            else: g.throw(IndexError())
        except IndexError as e: print(f.__name__, wrap, chain(e))
E=[Exception(i) for i in range(6)]
def chain(e):
    out=[]
    while e is not None and len(out)<9: out.append(str(e)); e=e.__context__
    return out
def g():
    try: yield
    finally: raise E[4]
def h(): yield
for make in (g,h):
  for ctx in (None, E[2]):
    for e in E: e.__context__=None
    gen=make(); next(gen)
    E[3].__context__=ctx
    try: raise E[0]
    except Exception:
        try: gen.throw(E[3])
        except Exception as e: print(make.__name__, chain(e))
    for e in E: e.__context__=None
    E[3].__context__=ctx
    gen=make()
    try: raise E[0]
    except Exception:
        try: gen.throw(E[3])
        except Exception as e: print(make.__name__, chain(e))
