# A key that is there already, whatever it is written like.
for keys in ('0: _, False: _', '0: _, 0.0: _', '0: _, -0: _', '0: _, 0j: _',
             '1j: _, 1j: _', '1+2j: _, 1+2j: _', '-2: _, -2: _',
             '-1.5: _, -1.5: _', 'True: _, True: _', '1: _, True: _',
             'None: _, None: _', '"a": _, "a": _', 'b"a": _, b"a": _',
             '1: _, 2: _, "1": _, b"1": _, None: _, 1j: _, -1: _, 1-1j: _',
             f'{10**30}: _, {10**30}: _', f'{2**60}: _, {2**60 + 1}: _'):
    try:
        exec(f'match 3:\n    case {{{keys}}}:\n        pass')
        print('all differ')
    except SyntaxError as error:
        print(error)
