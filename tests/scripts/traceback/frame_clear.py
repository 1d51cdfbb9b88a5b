# frame.clear() of frames that run, wait, have not begun, have ended.
import warnings, sys, traceback
def g():
    x = [1]
    try: yield x
    finally: print('end')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = g(); t(a.gi_frame.clear); print(a.gi_frame, list(a))
def run():
    t(sys._getframe().clear)
run()
def me():
    t(M.gi_frame.clear); yield
M = me(); next(M)
try:
    y = [1, 2]
    def fail(z): w = z; raise ValueError
    fail(y)
except ValueError as e: tb = e.__traceback__
f = tb.tb_next.tb_frame
print(sorted(f.f_locals)); t(f.clear); print(f.f_locals, f.f_lineno)
try: tb.tb_frame.clear()
except RuntimeError as e: print(e)
traceback.clear_frames(tb)
async def c(): pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    k = c(); t(k.cr_frame.clear)
    print([str(x.message) for x in w], k.cr_frame is None)
