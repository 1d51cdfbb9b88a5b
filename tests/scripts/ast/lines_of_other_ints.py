# A line may be a bool or an int of the program's own class.
import ast


class Line(int):
    def __int__(self):
        return 1

    __index__ = __int__


for line in True, Line(300000), 5:
    tree = ast.parse('def f():\n    return 1 / 0\nf()\n')
    for node in ast.walk(tree):
        if hasattr(node, 'lineno'):
            node.lineno = node.end_lineno = line
    try:
        exec(compile(tree, 'f', 'exec'))
    except ZeroDivisionError as error:
        last = error.__traceback__.tb_next
        print(last.tb_lineno, last.tb_next.tb_lineno)
# expect: 1 1
# expect: 300000 300000
# expect: 5 5
