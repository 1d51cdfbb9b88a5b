# sys.tracebacklimit: the innermost frames of what python3 prints itself, the
# outermost of what the module traceback does.
import sys, traceback, logging
def f(): g()
def g(): 1/0
for n in (0, 1, 2, -1, None):
    sys.tracebacklimit = n
    try: f()
    except ZeroDivisionError:
        traceback.print_exc()
        print(traceback.format_exc(limit=1))
        logging.exception("x")
sys.tracebacklimit = 1
try: f()
except ZeroDivisionError as e: raise ValueError("v") from e
