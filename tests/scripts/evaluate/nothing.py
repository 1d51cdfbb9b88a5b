# An expression of which there is nothing lies before the first line.
for text in ('', '   ', '\t', b''):
    try:
        eval(text)
    except SyntaxError as e:
        print(e, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
try:
    compile('', 'name', 'eval')
except SyntaxError as e:
    print(e)
print(compile('', 'name', 'exec').co_filename)
eval('')
