from contextlib import *
import sys, io, time
class Timer:
    def __enter__(self): self.t = time.monotonic(); return self
    def __exit__(self, et, e, tb):
        self.dt = time.monotonic() - self.t; print(self.dt >= 0, et and et.__name__); return et is ValueError
with Timer() as t: time.sleep(.1)
with Timer(): raise ValueError('swallowed')
@contextmanager
def tag(name):
    print(f'<{name}>')
    try: yield name.upper()
    except KeyError as e: print('caught', e)
    finally: print(f'</{name}>')
with tag('a') as x, tag('b') as y: print(x, y)
with tag('c'): raise KeyError('k')
@tag('deco')
def f(): print('in f'); return 3
print(f())
with ExitStack() as st:
    for n in 'xyz': st.enter_context(tag(n))
    st.callback(print, 'callback', 1)
    st.push(lambda *a: print('pushed', a[0]))
with suppress(ZeroDivisionError, KeyError): 1 / 0
print('on')
buf = io.StringIO()
with redirect_stdout(buf): print('captured')
print(repr(buf.getvalue()))
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class CD(ContextDecorator):
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit')
@CD()
def g(): print('g')
g()
@contextmanager
def bad(): return; yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield; yield
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with 5: pass
except TypeError as e: print(e)
with tag('last'): raise RuntimeError('out')
