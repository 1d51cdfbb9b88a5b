import traceback, logging
# What a class written in Python says of itself, in every way to ask.
class E(Exception):
    def __str__(self): return 'custom'
def f():
    try:
        raise E(1)
    except E:
        traceback.print_exc()
f()
try:
    f()
    raise E(1)
except E as e:
    logging.exception('x')
    traceback.print_exception(e)
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
class B:
    def __init__(self, owner, balance='0'): self.a = 1
log=logging.getLogger('ff')
def w(*a):
    try:
        raise E(1)
    except Exception as e:
        log.exception('failed')
        raise
try: w()
except E as e: print(e)
