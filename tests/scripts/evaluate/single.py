# The mode 'single': the values of expressions are shown, as at a prompt.
import builtins
import sys


def place(error):
    return [getattr(error, name, None) for name in (
        'msg', 'lineno', 'offset', 'end_lineno', 'end_offset', 'text')]


def tell(text):
    try:
        code = compile(text, '<s>', 'single')
    except SyntaxError as error:
        print(repr(text), type(error).__name__, *place(error))
        return
    print(repr(text))
    print('  ', eval(code, {'x': 1, 'f': lambda: None}))


for text in [
        '', '\n', '#c', ' ', 'x', 'x\n', 'x;x', 'x;f();x+1\n', 'x\nx',
        'x\n#c', 'x\n\n  \n#c\n', 'x\n;', 'if 1:\n  x\n', 'if 1:\n  x',
        'if 1:\n  x\n\n', 'if 1:\n  x\nx\n', 'if 1: x',
        'if 1: x\nelse: f()\n', 'for i in (1, 2): i\n\n', 'def g():\n  3\n',
        'class A:\n  4\n', 'x = 3', 'None', '"a\\n"', 'print(2)', 'x +', '(',
        '1 2', 'x\n 1', ' x', 'try:\n  x\nexcept E: 3\n', 'if 1:', 'if 1:\n',
        'while 0:\n 1\nelse:\n 2', '@f\n', 'a=\\\n3', 'x ; ', 'x;;', 'pass',
        '"""d"""', 'match x:\n case 1: x\n', 'async def z(): pass', '\n\nx',
        'x\\', "x\n'", 'x\n\\\n', 'x  # c', 'return', 'x\x0c\n', 'x\n\x0c']:
    tell(text)
print(hasattr(builtins, '_') and builtins._)
exec(compile('[1]', '<s>', 'single'))
print(_)
_ = 5
exec(compile('"kept"', '<s>', 'single'))
print(_, builtins._)
sys.displayhook(None)
print(builtins._)


class Broken:
    def __repr__(self):
        raise ValueError('no text')


try:
    exec(compile('Broken()', '<s>', 'single'))
except ValueError as error:
    print(error, builtins._)
try:
    sys.displayhook()
except TypeError as error:
    print(type(error).__name__)
sys.displayhook = lambda value: print('shown', value)
exec(compile('f = 1; f; None', '<s>', 'single'))
sys.displayhook = sys.__displayhook__
exec(compile('f', '<s>', 'single'))
