import re
log = '''127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326
10.0.0.5 - bob [11/Oct/2000:14:00:00 -0700] "POST /login HTTP/1.1" 302 -'''
rx = re.compile(r'''
    ^(?P<ip>[\d.]+)\s        # address
    \S+\s(?P<user>\S+)\s
    \[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>\S+)[^"]*"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)$''', re.X | re.M)
for m in rx.finditer(log):
    print(m.groupdict())
print(rx.groups, rx.groupindex, rx.flags)
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world foo bar'))
print(re.sub(r'(?P<a>\d+)', lambda m: str(int(m['a']) * 2), 'a1b22c333'))
print(re.split(r'[,;\s]+', 'a, b;c   d'), re.split(r'(-)', 'a-b-c', maxsplit=1))
print(re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'\b\w{3}\b', 'the cat sat on a mat'))
print(bool(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'me@example.com')), re.match(r'a', 'ba'), re.search('a', 'ba'))
print(re.escape('a.b*c'), re.subn('a', 'b', 'aaa', count=2))
print(re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'), re.sub(r'\B(?=(\d{3})+(?!\d))', ',', '9876543210'))
for bad in ['(', '[', '*a', r'(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\1', 'a{2,1}', '(?<=a+)b', '[z-a]', '(?z)']:
    try: re.compile(bad)
    except re.error as e: print(repr(bad), e, e.pos)
m = re.match(r'(\d+)-(\d+)?', '12-')
print(m.groups(), m.groups('x'), m.span(), m.span(2), m.lastindex, m.string, m.re, m[0], m.start(1), m.end(1), m.expand(r'<\1>'))
print(m)
print(re.compile('a', re.I), re.compile('a', re.I | re.M), re.IGNORECASE, re.I | re.X)
