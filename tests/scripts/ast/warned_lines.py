# What a compiler warns of in a tree stands on the tree's own line.
import ast
import warnings

tree = ast.parse('\n\nx = 5\nprint(x is 1)\n')
for _ in range(2):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        exec(compile(tree, 't.py', 'exec'))
    print([(one.filename, one.lineno) for one in caught])
    ast.increment_lineno(tree, 100)
# expect: False
# expect: [('t.py', 4)]
# expect: False
# expect: [('t.py', 104)]
