# csv.writer: what differs from how it writes without an option.
import csv
import io

OPTIONS = [{}, {'delimiter': ';'}, {'quotechar': "'"}, {'skipinitialspace': True}, {'strict': True}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'},
  {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'delimiter': '\t'}, {'dialect': 'excel-tab'}, {'dialect':'unix'}, {'quotechar': None}, {'delimiter': ' '}, {'delimiter':' ', 'skipinitialspace':True},{'quoting':csv.QUOTE_ALL}]
if hasattr(csv, 'QUOTE_STRINGS'):
    OPTIONS += [{'quoting': 4}, {'quoting': 5}]


def w(rs, **k):
    o = io.StringIO(newline='')
    try:
        x = csv.writer(o, **k)
        for r in rs: x.writerow(r)
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
    return repr(o.getvalue())
rs = [['a','b'], ['a,b', 'c"d', 'e\nf', ''], [1, 2.5, None, True, 1+2j], [''], [None], [], [' x', 'y '], ['\\', "'"], ['x\r', 'y\r\n'], ('t', 'u'), 'str', {'k': 1}, (c for c in 'gen')]
usual = {}
for o in [{}] + OPTIONS + [{'lineterminator': '\n'}, {'lineterminator': 'XY'}, {'delimiter': ' ', 'skipinitialspace': True}]:
    for r in rs:
        r = list(r) if not isinstance(r, (str, list, tuple, dict)) else r
        text = w([r], **o)
        if usual.setdefault(str(r), text) != text or not o:
            print(o, r, text)
print(w([5])); print(w([None]))
for a in [(), (3,), (io.StringIO(), 'nope')]:
    try: print(csv.writer(*a))
    except Exception as e: print(type(e).__name__, e)
o = io.StringIO(); x = csv.writer(o); x.writerows([[1,2],[3,4]]); print(repr(o.getvalue())); print(x.dialect.delimiter)
try: x.writerows(5)
except Exception as e: print(type(e).__name__, e)
