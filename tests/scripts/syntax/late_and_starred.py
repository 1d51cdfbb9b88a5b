# What a __future__ import, a bare annotation of __debug__ and a starred element
# of a generator are refused with, and where.
for text in [
        'def g():\n    from __future__ import annotations',
        'if 1:\n    from __future__ import division',
        'class A:\n    from __future__ import nothing',
        'try:\n    pass\nfinally:\n    from __future__ import braces',
        'x = 1\nfrom __future__ import annotations',
        '"doc"\nfrom __future__ import annotations\nx: int',
        '__debug__: int', '__debug__: int = 5', 'def f():\n    __debug__: int',
        'class A:\n    x: int\n    __debug__: str', 'x.__debug__: int',
        'print(*a for a in b)', 'f(x, *a for a in b)', 'f(*a, *b for b in c)',
        'class A(*a for a in b): pass', 'f(*a + 1 for a in b)', '(*a for a in b)',
        '[*a for a in b]', '{*a for a in b}', '@f(*a for a in b)\ndef g(): pass',
        'f(*a)', 'f(*a, b for b in c)', 'f(*)', 'f(* for a in b)']:
    try:
        compile(text, 'text', 'exec')
        print(repr(text), 'compiles')
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno,
              error.end_offset)
