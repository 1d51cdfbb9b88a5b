import contextlib, asyncio, sys
from contextlib import contextmanager, closing, nullcontext, suppress, ExitStack, ContextDecorator, redirect_stdout, AbstractContextManager, AbstractAsyncContextManager, redirect_stderr
@contextmanager
def cm(x):
    "cmdoc"
    print("in", x)
    try:
        yield x + 1
    except ValueError as e:
        print("caught", e)
    finally:
        print("out")
with cm(1) as v: print(v)
with cm(2): raise ValueError("v")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print("passed", e, e.__traceback__.tb_lineno)
@cm(5)
def deco(a): print("deco", a); return a
print(deco(1), deco(2), deco.__name__)
print(cm(1).__doc__, isinstance(cm(1), AbstractContextManager), issubclass(nullcontext, AbstractAsyncContextManager), cm.__name__)
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(repr(e), e.__cause__, e.__suppress_context__)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(repr(e))
@contextmanager
def two2():
    try: yield 1
    except ValueError: yield 2
try:
    with two2(): raise ValueError
except RuntimeError as e: print(repr(e))
@contextmanager
def stop():
    yield
try:
    with stop(): raise StopIteration("s")
except StopIteration as e: print(repr(e), e.__cause__)
@contextmanager
def other():
    try: yield
    except ValueError as e: raise KeyError("other") from e
try:
    with other(): raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
with suppress(ValueError, KeyError): raise KeyError
with suppress(): pass
try:
    with suppress(ValueError): raise KeyError("x")
except KeyError as e: print(repr(e))
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(repr(e))
class R:
    def __init__(s, n, swallow=False, exc=None): s.n, s.swallow, s.exc = n, swallow, exc
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, *d):
        print("exit", s.n, repr(d[1]))
        if s.exc: raise s.exc
        return s.swallow
with ExitStack() as st:
    print(st.enter_context(R(1)), st.enter_context(R(2)))
    st.callback(print, "cb", end="!\n")
    st.push(lambda *d: print("pushed", d))
with ExitStack() as st:
    st.enter_context(R(1, True)); st.enter_context(R(2))
    raise ValueError("sup")
try:
    with ExitStack() as st:
        st.enter_context(R(1)); st.enter_context(R(2, exc=KeyError("from exit"))); st.enter_context(R(3, exc=IndexError("ix")))
        raise ValueError("first")
except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))
with ExitStack() as st:
    st.enter_context(R("a"))
    st2 = st.pop_all()
print("popped"); st2.close()
try:
    with ExitStack() as st: st.enter_context(5)
except TypeError as e: print(e)
class CD(ContextDecorator):
    def __enter__(s): print("cd in"); return s
    def __exit__(s, *d): print("cd out"); return False
@CD()
def fn(x): return x
print(fn(4))
class NoExit(AbstractContextManager): pass
try: NoExit()
except TypeError as e: print(e)
class Duck:
    def __enter__(s): pass
    def __exit__(s, *d): pass
print(isinstance(Duck(), AbstractContextManager), issubclass(int, AbstractContextManager), AbstractContextManager[int])
class Out:
    def __init__(s): s.parts = []
    def write(s, t): s.parts.append(t)
    def flush(s): pass
o = Out()
with redirect_stdout(o) as t:
    print("hidden", 1, sep="-"); same = t is o
print(o.parts, same)
async def main():
    async with nullcontext(7) as x: print(x)
    with cm(9) as y:
        await asyncio.sleep(1)
    stack = ExitStack()
    with stack: pass
asyncio.run(main())
print(closing(5).thing)
