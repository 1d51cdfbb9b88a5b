# Lines of a tree are those of its nodes, in tracebacks too.
import ast
import traceback

def lines(code, ns):
    try:
        exec(code, ns)
    except Exception as e:
        print(e, [(f.filename, f.lineno, f.name) for f in traceback.extract_tb(e.__traceback__)[1:]])

src = '''
def a(x):
    return b(x)

def b(x):
    y = 1
    if x:
        for i in range(3):
            y += i

        return y / (x - 1)
a(1)
'''
tree = ast.parse(src)
lines(compile(tree, 'one.py', 'exec'), {})
ast.increment_lineno(tree, 10)
lines(compile(tree, 'one.py', 'exec'), {})
lines(compile(src, 'one.py', 'exec'), {})
ns = {'dec': lambda f: f}
tree = ast.parse('@dec\n\ndef f():\n  try:\n    g\n  except NameError:\n    raise ValueError(3)\n  finally:\n    pass\n')
exec(compile(tree, '<prog>', 'exec'), ns)
print(ns['f'].__code__.co_firstlineno, ns['f'].__code__.co_filename)
lines('f()', ns)
tree = ast.parse('if 0:\n  pass\nelif 1 / 0:\n  pass\n')
lines(compile(tree, '<elif>', 'exec'), {})
tree = ast.parse('match 5:\n  case 3:\n    pass\n  case x if x / 0:\n    pass\n')
lines(compile(tree, '<case>', 'exec'), {})
