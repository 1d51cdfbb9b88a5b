# Where a text that does not compile is wrong: of what the lexer finds, of what
# has no letters, and of what ends too early.
import traceback

for text in ('def f():', 'def f(): ', 'def f():\n', 'if x:\n  while 1: ',
             'if x:\n\n', 'if x:\n#c', 'if x: # c', 'try:\n  x\nfinally:',
             'if x:\n  y\nelse:', 'for x in y:\n    if z:   \n\n',
             'ы = "a"\nif ы:', 'try: pass', '  x', 'if x:\n    y\n  z',
             'f(1))', 'x = "abc', "x = '''abc", 'x = 1x', 'x = 0x', 'x = €',
             "x = 'a\nb'", '1_', 'x = )', '[)', 'x = 1e', 'x=(\n', 'a b',
             'x\n\ty', 'x ? y'):
    try:
        compile(text, 'f', 'exec')
    except SyntaxError as e:
        print(repr(text), e.lineno, e.offset, e.end_lineno, e.end_offset,
              repr(e.text), e.msg)
for text in 'def f(): ', 'if x:\n  y\nelse:\n', 'try: pass', 'f(1))':
    try:
        exec(text)
    except SyntaxError as e:
        print(*traceback.format_exception_only(e), sep='')
