# A name that is not written as one is a mistake, of the text or the program;
# a function that nobody calls may have a name in it.


def never():
    return '\N{EM DASH}', f'{1}\N{EM DASH}', '\ud800'


for text in (r'"\N"', r'"ab\N{"', r'"\N{abc"', r'"\N{}"', r'"\Nx"', r'f"\N"'):
    try:
        eval(text)
    except SyntaxError as error:
        print(error.msg)
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 2-4: malformed \N character escape
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: malformed \N character escape
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
print(rb'\N{x}', b'\\N', r'\N{x}')  # expect: b'\\N{x}' b'\\N' \N{x}
