src = '''
import math
class Point:
    """A point."""
    def __init__(self, x): self.x = x
    def __repr__(self): return f'Point({self.x})'
total = 0
for i in range(4):
    total += i
squares = [n * n for n in range(3)]
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
lam = lambda a: a + total
value: int = 5
'''
ns = {'__name__': 'mod'}
exec(src, ns)
print(ns['total'], ns['squares'], ns['fact'](5), ns['lam'](1), ns['Point'](3), ns['Point'].__module__, ns['__annotations__'], sorted(k for k in ns if not k.startswith('__')))
l = {}
exec('a = 1\nb = a + c', {'c': 5}, l)
print(l)
def f():
    y = 3
    exec('y = 99')
    return y, eval('y + 1', globals(), {'y': 10})
print(f())
code = compile('x = 1\nx + 1', 'name.py', 'exec')
print(exec(code), code.co_name, code.co_filename)
for bad in ('1 +', 'x = 1', 'if True:\nx', '  1\n 2', 'f(', 'a b', 'return 1', 'print "x"', '1 if 2'):
    for how in eval, exec:
        try: print(repr(how(bad)))
        except SyntaxError as e: print(repr(bad), type(e).__name__, e, e.lineno, e.offset, repr(e.text)[:20])
        except Exception as e: print(type(e).__name__, e)
for bad in (lambda: eval(3), lambda: exec(None), lambda: eval('1', []), lambda: compile('1', 'f', 'bad'), lambda: compile(1, 'f', 'exec'), lambda: eval('nope'), lambda: eval('a.b', {'a': 1}), lambda: exec('import nothing_here')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(eval(' \t1+1'), eval(b'2*3'), eval('[i for i in range(3)]'), eval('(lambda z: z + 1)(2)'), eval('{"k": 1}["k"]'), eval('x if x else 0', {'x': 4}))
safe = {'abs': abs, 'v': -3}
print(eval('abs(v)', safe), '__builtins__' in safe)
import asyncio
exec('''
async def main():
    await asyncio.sleep(0.1)
    print('in main')
''')
asyncio.run(main())
exec('def deep():\n    raise KeyError("k")\n\ndef outer():\n    deep()\n')
try: outer()
except KeyError as e:
    print(e.__traceback__.tb_lineno)
exec('x = (1 +\n')
