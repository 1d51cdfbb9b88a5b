"""Which dialect a text seems to have."""
import csv
import io
import random

SAMPLES = ["a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n", "a\tb\n1\t2\n",
           "'x','y'\n'1','2'\n", "name|age\nbob|5\namy|7\n",
           '"a", "b"\n"c", "d"\n', "abc", "", "a b\nc d\n", "x:y\n1:2\n",
           "when,what\n2020-01-01,x y\n2020-01-02,z w\n", "1,2\n3,4\n",
           "'a'\n'b'\n", "a, b, c\nd, e, f\n", '"only"\n']
random.seed(3)
for _ in range(40):
    sign = random.choice(',;\t|: ')
    quote = random.choice(['', '"', "'"])
    rows = [[random.choice(['a', 'bc', '12', '3.5', 'x y', 'it', ''])
             for _ in range(random.randint(2, 4))]
            for _ in range(random.randint(2, 14))]
    SAMPLES.append('\n'.join(sign.join(quote + field + quote for field in row)
                             for row in rows) + random.choice(['', '\n']))
for sample in SAMPLES:
    for signs in None, ',;':
        try:
            found = csv.Sniffer().sniff(sample, signs)
        except csv.Error as error:
            print(repr(sample)[:40], signs, error)
            continue
        print(repr(found.delimiter), found.doublequote, found.quotechar,
              found.skipinitialspace, found.__name__, found._name,
              repr(found.lineterminator), found.quoting)
    try:
        print(csv.Sniffer().has_header(sample),
              list(csv.reader(io.StringIO(sample), csv.Sniffer().sniff(sample))))
    except (csv.Error, StopIteration, ValueError) as error:
        print(type(error).__name__, error)
