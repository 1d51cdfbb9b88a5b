"""Context managers, ExitStack, decorators with state, retry, memo, observers, singletons."""
import contextlib
import functools
import inspect
import io
import sys
import time
import traceback
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, contextmanager, closing, redirect_stderr, redirect_stdout, suppress


class Timer(ContextDecorator):
    def __init__(self, name): self.name = name
    def __enter__(self): self.t = time.perf_counter(); print('enter', self.name); return self
    def __exit__(self, et, e, tb):
        self.elapsed = time.perf_counter() - self.t
        print('exit', self.name, et.__name__ if et else None, self.elapsed >= 0)
        return et is ZeroDivisionError


@Timer('deco')
def work(x): return 10 / x


print(work(5), work(0))
with Timer('a') as a, Timer('b') as b:
    print(a.name, b.name)
with (Timer('c'), Timer('d') as d,):
    1 / 0
print('after')


@contextmanager
def tag(name, *, swallow=()):
    print(f'<{name}>')
    try:
        yield name.upper()
    except swallow as e:
        print('swallowed', repr(e))
    finally:
        print(f'</{name}>')


with tag('p') as p: print(p)
with tag('q', swallow=(KeyError, ValueError)): raise KeyError('k')
try:
    with tag('r'): raise RuntimeError('out')
except RuntimeError as e: print(e)
@tag('fn')
def f(): print('in f')
f(); f()
@contextmanager
def broken():
    if False: yield
try:
    with broken(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with twice(): raise ValueError('x')
except RuntimeError as e: print(e)
@contextmanager
def none():
    try: yield
    except ValueError: pass
with none(): raise ValueError
for bad in (5, object, 'text'):
    try:
        with bad: pass
    except TypeError as e: print(e)
class Half:
    def __enter__(self): return self
try:
    with Half(): pass
except TypeError as e: print(e)
with ExitStack() as st:
    for n in 'xyz': st.enter_context(tag(n))
    st.callback(print, 'cb', sep='-')
    other = st.pop_all()
print('moved')
other.close()
try:
    with ExitStack() as st:
        @st.callback
        def _(): raise KeyError('in callback')
        st.push(lambda *a: print('push', a[0]))
        raise ValueError('body')
except KeyError as e:
    print(repr(e), repr(e.__context__))
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out), redirect_stderr(err):
    print('captured'); print('err', file=sys.stderr); help if False else None
print(repr(out.getvalue()), repr(err.getvalue()))
class Res:
    def close(self): print('closed')
with closing(Res()) as r: print(type(r).__name__)
def retry(times=3, exceptions=(Exception,), delay=0.1):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*a, **k):
            for attempt in range(1, times + 1):
                try: return fn(*a, **k)
                except exceptions as e:
                    wrapper.failures += 1
                    if attempt == times: raise
                    time.sleep(delay * 2 ** attempt)
        wrapper.failures = 0
        return wrapper
    return deco
calls = iter([ValueError('1'), ValueError('2'), 'ok'])
@retry()
def flaky():
    """Flaky doc."""
    r = next(calls)
    if isinstance(r, Exception): raise r
    return r
t = time.monotonic(); print(flaky(), flaky.failures, flaky.__doc__, time.monotonic() >= t, inspect.signature(flaky))
class Single:
    _it = None
    def __new__(cls, *a):
        if cls._it is None: cls._it = super().__new__(cls)
        return cls._it
    def __init__(self, v=None): self.v = v
print(Single(1) is Single(2), Single().v)
class count_calls:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn, self.n = fn, 0
    def __call__(self, *a, **k): self.n += 1; return self.fn(*a, **k)
    def __get__(self, obj, cls=None): return self if obj is None else functools.partial(self, obj)
@count_calls
def hi(): return 'hi'
class K:
    @count_calls
    def m(self, x): return x
hi(); hi(); K().m(1); print(hi.n, K.m.n, hi.__name__, hi.__wrapped__())
def validate(**types):
    def deco(fn):
        sig = inspect.signature(fn)
        @functools.wraps(fn)
        def wrap(*a, **k):
            ba = sig.bind(*a, **k); ba.apply_defaults()
            for n, v in ba.arguments.items():
                if n in types and not isinstance(v, types[n]): raise TypeError(f'{n}={v!r} is not {types[n].__name__}')
            return fn(*ba.args, **ba.kwargs)
        return wrap
    return deco
@validate(a=int, b=str)
def g(a, b='x', *c, d=1): return a, b, c, d
print(g(1), g(1, 'y', 2, d=5), inspect.signature(g), [*inspect.signature(g).parameters.items()])
for call in (lambda: g('s'), lambda: g(), lambda: g(1, z=1), lambda: g(1, 2)):
    try: call()
    except TypeError as e: print(e)
class prop:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): 
        if i is None: return self
        v = i.__dict__[self.n] = self.f(i); return v
class L:
    @prop
    def slow(self): print('slow'); return 1
l = L(); print(l.slow, l.slow, vars(l))
@functools.cache
def fact(n): return n * fact(n - 1) if n else 1
print(fact(20), fact.cache_info())
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)('-5'), functools.partial(print, 'a', sep='-')('b'))
with tag('last'), suppress(KeyError):
    with tag('inner'): work('x')
