# Rows with names.
import csv
import io

r = csv.DictReader(io.StringIO('name,age\nann,3\n\nbob,4,extra\ncy\n'))
print(r.fieldnames, list(r), r.line_num)
r = csv.DictReader(['a,b', 'c'], fieldnames=['x','y'], restval='-', restkey='more')
print(list(r))
for q in csv.DictReader(io.StringIO('')): print(q)
print(csv.DictReader(io.StringIO('')).fieldnames)
o = io.StringIO(); x = csv.DictWriter(o, ['a','b'], restval='?'); print(x.writeheader()); x.writerow({'a':1}); x.writerows([{'a':2,'b':3}]); print(repr(o.getvalue()))
try: x.writerow({'z': 1})
except Exception as e: print(type(e).__name__, e)
try: csv.DictWriter(o, ['a'], extrasaction='x')
except Exception as e: print(type(e).__name__, e)
x = csv.DictWriter(o, ['a'], extrasaction='ignore', delimiter=';'); x.writerow({'z': 1, 'a': 'q;'}); print(repr(o.getvalue()))
