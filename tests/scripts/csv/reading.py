# csv.reader: what differs from how it reads without an option.
import csv, io
def rows(text, **k):
    try:
        return list(csv.reader(io.StringIO(text, newline=''), **k))
    except Exception as e:
        return f'{type(e).__name__}: {e}'
TEXTS = ['a,b,c\r\n1,2,3\r\n', 'a,"b,c",d\n', '"a""b",c\n', 'a,,b\n,\n\n\nx\n', '"multi\nline",2\n3,4\n',
  ' a, b\n', '"a" ,b\n', 'a"b,c\n', '"abc', 'a,b\r', 'a\rb\n', '""\n', '"",""\n', '\\a,b\\,c\n', "'x','y,z'\n", 'a;b;"c;d"\n',
  'a\tb\n', '1,2.5,"x"\n', ',"",x\n', 'a,b\n\r\n', '"a"b"c",d\n', 'x\\\ny,z\n', '"a\\"b",c\n', '', '\n', 'a', '"a"\r\n"b"', '1, "x y" ,3\n', '"1"x,2\n']
OPTIONS = [{}, {'delimiter': ';'}, {'quotechar': "'"}, {'skipinitialspace': True}, {'strict': True}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'},
  {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'delimiter': '\t'}, {'dialect': 'excel-tab'}, {'dialect':'unix'}, {'quotechar': None}, {'delimiter': ' '}, {'delimiter':' ', 'skipinitialspace':True},{'quoting':csv.QUOTE_ALL}]
if hasattr(csv, 'QUOTE_STRINGS'):
    OPTIONS += [{'quoting': 4}, {'quoting': 5}]
usual = {text: rows(text) for text in TEXTS}
for option in [{}] + OPTIONS:
    for text in TEXTS:
        found = rows(text, **option)
        if not option or found != usual[text]:
            print(option, repr(text), found)
print(csv.field_size_limit(), csv.field_size_limit(5), csv.field_size_limit())
print(rows('abcdef\n'), rows('abcde\n'), rows('"abcdef"\n'))
csv.field_size_limit(131072)
r = csv.reader(['a,b', '"x', 'y"']); print(next(r), r.line_num, next(r), r.line_num, r.dialect.quoting)
try: next(r)
except StopIteration: print('stop')
print(csv.__all__, csv.excel.delimiter, csv.unix_dialect().quoting, csv.Error.__mro__, csv.Error.__module__)
print(type(csv.reader([])), type(csv.writer(io.StringIO())))
def gen():
    yield 'a,b'
    raise KeyError('boom')
try: print(list(csv.reader(gen())))
except KeyError as e: print(e)
