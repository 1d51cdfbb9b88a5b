x = eval('1 + 2')
print(x, eval('a * 2', {'a': 5}))
ns = {}
exec('def f(x):\n    return x + 1\ny = f(2)', ns)
print(ns['y'], ns['f'](10))
exec('z = x * 2')
print(z)
def g():
    q = 7
    return eval('q + x')
print(g())
code = compile('a + b', '<expr>', 'eval')
print(eval(code, {'a': 1, 'b': 2}), code.co_filename)
try: eval('1 +')
except SyntaxError as e: print(type(e).__name__, e)
try: exec('raise ValueError("inside")')
except ValueError as e: print(e)
exec('1/0')
