# Dialects, and what is wrong with them.
import csv
import io


def rows(text, **k):
    try:
        return list(csv.reader(io.StringIO(text, newline=''), **k))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for bad in [{'delimiter': ''}, {'delimiter': 'ab'}, {'delimiter': 3}, {'delimiter': None}, {'quotechar': 'ab'}, {'quotechar': ''}, {'quotechar': 4}, {'escapechar': 'ab'}, {'escapechar':''}, {'quoting': 9}, {'quoting': 'x'}, {'lineterminator': None}, {'lineterminator': 3}, {'dialect': 'nope'}, {'foo': 1}, {'quotechar': None, 'quoting': 1}, {'delimiter': '"'}, {'delimiter':'\n'}, {'quotechar': ' ', 'skipinitialspace': True}, {'escapechar': ','}, {'strict': 'x'}, {'doublequote': 0}, {'quoting': True}, {'lineterminator': ','}]:
    print(bad, rows('a,b\n', **bad))
for args in [(), (1,), ([1],), ([b'a'],), ([], 'excel', 3), (['a'], None), (['a'], 5), ([None],)]:
    try: print(list(csv.reader(*args)))
    except Exception as e: print(type(e).__name__, e)
class D(csv.Dialect):
    delimiter='|'; quotechar="'"; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
print(rows("a|'b|c'\n", dialect=D), rows("a|'b|c'\n", dialect=D()))
for bad in [dict(delimiter=':', quotechar='"', lineterminator='\n', quoting=7), dict(delimiter='xx', quotechar='"', lineterminator='\n', quoting=0), {}]:
    try: print(type('B', (csv.Dialect,), bad)())
    except Exception as e: print(type(e).__name__, e)
csv.register_dialect('p', delimiter='|', quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), rows('a|b\n', dialect='p'))
d = csv.get_dialect('p'); print(d.delimiter, d.quoting, d.strict, d.lineterminator, d.quotechar, d.escapechar, d.doublequote, d.skipinitialspace, type(d).__name__, type(d).__module__)
csv.unregister_dialect('p')
for f in (lambda: csv.get_dialect('p'), lambda: csv.unregister_dialect('p'), lambda: csv.register_dialect(3), lambda: setattr(d, 'delimiter', 'x'), lambda: setattr(d, 'strict', 'x'), lambda: setattr(d, 'quoting', 'x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
