"""f-strings that show what they are made of, comments and all."""


def t(s, mode='eval'):
    try:
        print(repr(s), eval(compile(s, 'x', mode), {'a': 1}))
    except SyntaxError as e:
        print(repr(s), e)

for s in ["f'{lambda :x}'","f'{lambda x:{a}}'", "f'{lambda:x}'", "f'{lambda x}'","f'{lambda x, y:}'",'f"{lambda x:{123}}"', 'f"{lambda x: {123}}"', r'f"{\}"', r"f'{a\}'", "f'{\\\n", r"f'{\n}'","f'{1+2 = # c\n }'", "f'''{a # b\n = # c\n }'''", "f'{a='", "f'''{a\n# hi # x\n=!r}'''", "f'''{'#' # b\n=}'''", "f'''{'#b'=}'''","f'''{'#b' = }'''", "f'''{ # b\n a # c\n = }'''"]:
    t(s)
