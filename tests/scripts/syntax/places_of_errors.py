# What is wrong with texts, from where and up to where.
TEXTS = [
    'class A:\nx = 1\n',
    'def f():\n    class A:\nx = 1\n',
    'def f():\n    class A:\n*a\n',
    'def f():\n    class A:\n(x)\n',
    'def f():\n    class A:\nx def\n',
    'def f():\n  try:\ndef g(): pass\n',
    'def f():\n  if x:\nx = 1',
    'def f():\n  if x:\n\n\nx = 1 + (\n2)\ny=1',
    'try: pass\n x\n',
    'try: pass\n x = 1\nexcept: pass\n',
    'try: 1\n  pass\nfinally: 2',
    'if 1: pass\n  x = 1\n',
    'x = 1\n  y = 2\n',
    '   \\\nx = 1',
    '    \\\n  x = 1\n',
    'if 1:\n  \\\nx = 1\n',
    'if 1:\n  \\\n  x = 1\n',
    'def f():\n    try:\n        x\n    y = 1\n',
    'def f():\n  match x:\n**k\n',
    "q ='\\' asyn",
    "q='C:\\'",
    "q = 'a\\'\nx = 1\n",
    "f('a\\', 'b')",
    "f('a\\'', 'b)",
    'from __future__ import braces',
    'from __future__ import x',
    'from __future__ import annotations, x',
    'x = 1\nfrom __future__ import annotations',
    'def f():\n    from __future__ import annotations\n',
    'while 1:\n\tx\n        y\n',
    'def f():\n    for x in y:\n  z\n',
    'de f f(',
    'x = b"\xe9"',
    'x = b"\xe9"\ny = 1\n',
    'b"\xe9"  b"\xe9" **k',
    'f(b"\xe9", 1)',
    'f(a for a in b, x !=',
    'f(a for a in b, 1)',
    'print x  ca f(',
    'print x {',
    'print x, y',
    'whlie x f(',
    'importor a caserom b\\',
    "self 1j '\\N{a = b = }' import a.b as c.d",
    'a b "\\x1" c',
    'foo\\\nf{.1}\\N{zz}{2}", bar)\n',
    'x print x 1 \\',
    'f("a\\")\n',
    'b"\\"',
    '"""a\\"\n',
    '"a\\\\\n',
    '"a\\\'\n',
    '"a\\"b\n',
    'r"\\"\n',
    "f'\\'\n",
]
for text in TEXTS:
    try:
        compile(text, 'f', 'exec')
        print('good')
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset,
              error.end_lineno, error.end_offset, ascii(error.text))
# expect: IndentationError expected an indented block after class definition on line 1 2 1 2 2 'x = 1\n'
# expect: IndentationError expected an indented block after class definition on line 2 3 0 3 -1 'x = 1\n'
# expect: IndentationError expected an indented block after class definition on line 2 3 0 3 -1 '*a\n'
# expect: IndentationError expected an indented block after class definition on line 2 3 0 3 -1 '(x)\n'
# expect: IndentationError expected an indented block after class definition on line 2 3 0 3 -1 'x def\n'
# expect: IndentationError expected an indented block after 'try' statement on line 2 3 0 3 -1 'def g(): pass\n'
# expect: IndentationError expected an indented block after 'if' statement on line 2 3 0 3 -1 'x = 1\n'
# expect: IndentationError expected an indented block after 'if' statement on line 2 5 0 5 -1 'x = 1 + (\n'
# expect: SyntaxError expected 'except' or 'finally' block 2 1 2 -1 ' x\n'
# expect: SyntaxError expected 'except' or 'finally' block 2 1 2 -1 ' x = 1\n'
# expect: SyntaxError expected 'except' or 'finally' block 2 2 2 -1 '  pass\n'
# expect: IndentationError unexpected indent 2 2 2 -1 '  x = 1\n'
# expect: IndentationError unexpected indent 2 2 2 -1 '  y = 2\n'
# expect: IndentationError unexpected indent 2 0 2 -1 'x = 1\n'
# expect: IndentationError unexpected indent 2 2 2 -1 '  x = 1\n'
# expect: good
# expect: good
# expect: SyntaxError expected 'except' or 'finally' block 4 5 4 6 '    y = 1\n'
# expect: IndentationError expected an indented block after 'match' statement on line 2 3 0 3 -1 '**k\n'
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 4 1 4 "q ='\\' asyn"
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 3 1 3 "q='C:\\'"
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 5 1 5 "q = 'a\\'"
# expect: SyntaxError unterminated string literal (detected at line 1) 1 10 1 10 "f('a\\', 'b')"
# expect: SyntaxError unterminated string literal (detected at line 1) 1 10 1 10 "f('a\\'', 'b)"
# expect: SyntaxError not a chance 1 1 1 None None
# expect: SyntaxError future feature x is not defined 1 1 1 None None
# expect: SyntaxError future feature x is not defined 1 1 1 None None
# expect: SyntaxError from __future__ imports must occur at the beginning of the file 2 1 2 35 None
# expect: SyntaxError from __future__ imports must occur at the beginning of the file 2 5 2 39 None
# expect: TabError inconsistent use of tabs and spaces in indentation 3 1 3 0 '        y\n'
# expect: IndentationError unindent does not match any outer indentation level 3 4 3 -1 '  z\n'
# expect: SyntaxError '(' was never closed 1 7 1 0 'de f f(\n'
# expect: SyntaxError bytes can only contain ASCII literal characters 1 5 1 9 'x = b"\xe9"\n'
# expect: SyntaxError bytes can only contain ASCII literal characters 1 5 1 9 'x = b"\xe9"\n'
# expect: SyntaxError bytes can only contain ASCII literal characters 1 1 1 5 'b"\xe9"  b"\xe9" **k\n'
# expect: SyntaxError bytes can only contain ASCII literal characters 1 3 1 7 'f(b"\xe9", 1)\n'
# expect: SyntaxError '(' was never closed 1 2 1 0 'f(a for a in b, x !=\n'
# expect: SyntaxError Generator expression must be parenthesized 1 3 1 15 'f(a for a in b, 1)\n'
# expect: SyntaxError '(' was never closed 1 14 1 0 'print x  ca f(\n'
# expect: SyntaxError '{' was never closed 1 9 1 0 'print x {\n'
# expect: SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? 1 1 1 11 'print x, y\n'
# expect: SyntaxError '(' was never closed 1 10 1 0 'whlie x f(\n'
# expect: SyntaxError unexpected EOF while parsing 1 22 1 -1 'importor a caserom b\\\n'
# expect: SyntaxError (unicode error) 'unicodeescape' codec can't decode bytes in position 0-11: unknown Unicode character name 1 9 1 23 "self 1j '\\N{a = b = }' import a.b as c.d\n"
# expect: SyntaxError (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape 1 5 1 10 'a b "\\x1" c\n'
# expect: SyntaxError unexpected character after line continuation character 2 12 2 0 'foo\\\nf{.1}\\N{zz}{2}", bar)\n'
# expect: SyntaxError unexpected EOF while parsing 1 14 1 -1 'x print x 1 \\\n'
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 3 1 3 'f("a\\")'
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 1 1 1 'b"\\"'
# expect: SyntaxError unterminated triple-quoted string literal (detected at line 1) 1 1 1 1 '"""a\\"'
# expect: SyntaxError unterminated string literal (detected at line 1) 1 1 1 1 '"a\\\\'
# expect: SyntaxError unterminated string literal (detected at line 1) 1 1 1 1 '"a\\\''
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 1 1 1 '"a\\"b'
# expect: SyntaxError unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1 1 1 1 'r"\\"'
# expect: SyntaxError unterminated f-string literal (detected at line 1) 1 1 1 1 "f'\\'"
