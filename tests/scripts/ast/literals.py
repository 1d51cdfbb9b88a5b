import ast
for text in ('1', '-1', '+2.5', '1_000', '0xff', '1e-3', '3j', '1+2j', '-1 - 2.5j', '-2+3J', '"a"', "'a' 'b' \"c\"", 'b"x\\x00"', 'r"\\n"', 'u"é"', '"""three\nlines"""', 'None', 'True', 'False', '...', '[]', '[1, 2,]', '(1,)', '()', '(1)', '1, 2', '1,',
             '{}', '{1}', '{1, 2,}', '{"a": [1, {"b": (None, True)}], \'c\': -1.5}', 'set()', ' \t 7', '{1: 2, 3: 4,}', '[\n 1, # one\n 2\n]', '[[1], [2, [3]]]', '"it\'s"', '0b101 ', '10**0 if 0 else 1' if 0 else '5', '.5', '5.', '1.5e+10j', '"\\N{BULLET}\\u0041"', '("a" "b", 1)', '(1 + 2j, -3)'):
    value = ast.literal_eval(text)
    print(repr(text), '->', type(value).__name__, repr(value))
for text in ('', '1 +', '[1', '{1: }', '"abc', 'a b', '01', '1 = 2', 'lambda', ' \n 1', '[1 2]'):
    try:
        print(ast.literal_eval(text))
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.filename, e.lineno, e.offset)
for text in ('name', 'f(1)', '[1, x]', "__import__('os').system('ls')", '{"a": b}', 'x.y', 'a[0]', '-x', '(1,\n z)', 'x + 1', 'set(1)', 'dict(a=1)'):
    try:
        print(ast.literal_eval(text))
    except ValueError as e:
        print(repr(text), str(e).partition(' object at ')[0])
try: ast.literal_eval('{[1]: 2}')
except TypeError as e: print(e)
for value in (5, None, ['a']):
    try: ast.literal_eval(value)
    except ValueError as e: print(e)
data = "{'name': 'Ann', 'scores': [1, 2.5], 'ok': True}"
print(ast.literal_eval(data)['scores'], ast.literal_eval(repr({1: (2, {3}), 'x': b'y'})))
