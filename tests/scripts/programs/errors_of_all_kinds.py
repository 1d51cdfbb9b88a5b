import traceback, sys
class AppError(Exception):
    """Base"""
    def __init__(self, msg, *, code=0): super().__init__(msg); self.code = code
class DbError(AppError): pass
def low(): raise ConnectionError('refused')
def mid():
    try: low()
    except ConnectionError as e: raise DbError('db down', code=5) from e
def top():
    try: mid()
    except DbError as e:
        e.add_note('while starting'); e.add_note('second\nnote')
        raise
try: top()
except AppError as e:
    print(e.code, e.args, repr(e), e.__cause__, e.__notes__, type(e).__mro__[:3])
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(e), [f.name for f in traceback.extract_tb(e.__traceback__)])
def f():
    try: return 'try'
    finally: print('finally')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            print(i)
        finally: print('fin', i)
    else: print('else')
g()
try:
    try: 1/0
    except ZeroDivisionError: {}['x']
except KeyError as e: print(repr(e.__context__), e.__suppress_context__)
try: raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k')])])
except* ValueError as eg: print('VE', eg.exceptions)
except* (TypeError, KeyError) as eg: print('TK', eg)
eg = ExceptionGroup('m', [ValueError(1), OSError(2, 'no')]); print(eg.subgroup(OSError), eg.split(ValueError), repr(eg))
try: int('x')
except ValueError as e: print(e)
try: [1][5]
except IndexError as e: print(e)
try: {}.missing
except AttributeError as e: print(e, e.name, e.obj)
try: undefined_name
except NameError as e: print(e, e.name)
try: import nomodule
except ImportError as e: print(e, e.name)
try: 'a' + 1
except TypeError as e: print(e)
try: raise OSError(2, 'No such file', 'x.txt')
except OSError as e: print(type(e).__name__, e, e.errno, e.filename)
try: assert 1 == 2, 'math'
except AssertionError as e: print(e)
try: raise StopIteration(5)
except StopIteration as e: print(e.value)
try: sys.exit('bye')
except SystemExit as e: print(e.code)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
def chain():
    try: raise ValueError('a')
    except ValueError as e:
        try: raise KeyError('b') from None
        except KeyError as k: raise RuntimeError('c') from k
chain()
