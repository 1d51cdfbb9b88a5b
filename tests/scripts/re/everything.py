import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except re.error as e:
        print('ERR', e, e.msg, e.pos, e.lineno, e.colno, type(e))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(repr(r))
t(re.match, 'a', 'abc'); t(re.match, 'b', 'abc'); t(re.search, 'b', 'abc'); t(re.fullmatch, 'a.c', 'abc')
t(re.findall, r'\d+', 'a1b22c333'); t(re.findall, r'(\w)(\d)', 'a1b22c333'); t(re.findall, '', 'abc'); t(re.findall, 'x*', 'axb')
t(re.split, r'[,;]\s*', 'a, b;c,d'); t(re.split, r'(,)', 'a,b,c', 1); t(re.split, r'x*', 'axbc'); t(re.split, r'(-)|(,)', 'a-b,c')
t(re.sub, 'a', 'b', 'banana'); t(re.sub, r'(\w+) (\w+)', r'\2 \1', 'hello world'); t(re.sub, 'x*', '-', 'abxd'); t(re.subn, 'a', 'o', 'banana', count=2)
t(re.sub, r'\d+', lambda m: str(int(m.group())*2), 'a1b22'); t(re.sub, r'(?P<n>\d)', r'<\g<n>|\g<0>|\g<1>0>', 'a1b2'); t(re.sub, 'a', r'\n\t\\', 'a')
m = re.match(r'(?P<first>\w+)\s(?P<last>\w+)?', 'John Smith')
t(lambda: (m.group(), m.group(1), m.group('first', 'last'), m.groups(), m.groupdict(), m.span(), m.start('last'), m.end(2), m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.regs, m[1], m['last']))
t(lambda: m.re); t(m.group, 3); t(m.group, 'x'); t(m.expand, r'\2, \1'); t(lambda: m[9]); t(lambda: m.re.groupindex)
for p in ['(', ')', '[', 'a**', '*', '(?P<n', '(?P<n>', '(?P<1>a)', '(?P=x)', r'\1', '(?(1)a|b|c)', '[z-a]', 'a{2,1}', r'\xz', '(?i', '(?z)', 'a(?i)b', '(?P<a>x)(?P<a>y)', r'(?<=a+)b', '\\', r'\q', '(?#', '(?P>x)', '(?<x', '(?', '(?-i)', '(?i-i:a)', '(?iL)', r'(\1)', 'a\n(', '(?(0)a)', '(?(5)a)', '(?au)', '(?-u:x)', '(?i-:x)', '(?a-z:x)', 'x{99999999999}', '[a', '[]', '[^]', r'[\d-z]', r'[a-\d]', r'\400', r'\8', r'(?<=(a)\1)b', r'\u12', '(?P<é>a)', '?', '+a', '^*', '(?:)*', '(*)', 'a|*', '((a)', '(?=a', '(?s-i:', r'\g']:
    t(re.compile, p)
for p, s in [(r'(a|ab)(c|bcd)(d*)', 'abcd'), (r'(a*)*', 'aaa'), (r'(a*)+', 'b'), (r'(?:a|b)*?c', 'ababc'), (r'(a)?b', 'b'), (r'(?i)STRASSE', 'straße'), (r'(?i)straße', 'STRASSE'), (r'(?i)é', 'É'), (r'(?i)[k]', '\u212a'), (r'(?i)ſ', 'S'),
  (r'\bfoo\b', 'a foo b'), (r'\Bo', 'foo'), (r'^b', 'a\nb'), (r'(?m)^b', 'a\nb'), (r'a$', 'a\n'), (r'a\Z', 'a\n'), (r'(?s)a.b', 'a\nb'), (r'(?x) a  b # c', 'ab'), (r'(?<=a)b', 'ab'), (r'(?<!a)b', 'cb'), (r'a(?=b)', 'ab'), (r'a(?!b)', 'ac'),
  (r'(?>a*)a', 'aaa'), (r'a*+a', 'aaa'), (r'a++b', 'aaab'), (r'(?P<q>["\']).*?(?P=q)', 'x"a\'b"y'), (r'(a)?(?(1)b|c)', 'ab'), (r'(a)?(?(1)b|c)', 'c'), (r'(\w+)\s\1', 'the the'), (r'(?i)(\w+)\s\1', 'The tHE'),
  (r'[^\W\d_]+', '12ab_'), (r'\w+', 'αβγ δ'), (r'(?a)\w+', 'αβγ d'), (r'[α-γ]+', 'xβγ'), (r'\s+', 'a\u2003\xa0b'), (r'\d', '٣'), (r'(?:(a)|b)*', 'ab'), (r'(a|b)*?c', 'abc'), (r'a{2,3}', 'aaaa'), (r'a{2,3}?', 'aaaa'), (r'a{,2}', 'aaaa'), (r'a{x', 'a{x'), (r'a{}', 'a{}'), (r'(?:ab){2,}', 'ababab'),
  (r'((a)|(b))+', 'ab'), (r'(?:(x)|(y)|z)+', 'xyz'), (r'[]a]+', ']a'), (r'[a\]]+', 'a]'), (r'[-a]', '-'), (r'[a-]', '-'), (r'(?i:a)b', 'Ab'), (r'(?i:a)b', 'AB'), (r'(?-i:a)b', 'ab'), (r'\x41\u0042\103', 'ABC'), (r'(?:a?){3}b', 'aab'), (r'(?:a?)*?b', 'aab'), (r'(|a)+', 'aaa'), (r'(?=(a+))a*b\1', 'baaabac'),(r'(?=(\w+))\1:', 'abc:'), (r'(.*)\d+', 'ab123'), (r'.*?(\d+)$', 'ab12c34'), (r'\A\s*(.+?)\s*\Z', '  hi there '), ('(?:x+x+)+y', 'xxxxxxy'), ('', ''), (r'\B', ''), (r'\b', ''), (r'$', 'a\n')]:
    t(re.search, p, s); t(lambda: [m.span() for m in re.finditer(p, s)]); t(lambda: (re.search(p,s) or re.match('','')).groups())
t(re.findall, rb'\w+', b'ab \xe9c'); t(re.sub, b'a', b'\\g<0>b', b'aa'); t(re.match, b'a', 'a'); t(re.match, 'a', b'a'); t(re.match, 'a', 1); t(re.compile, 1); t(re.compile, b'a', re.U); t(re.compile, 'a', re.L); t(re.compile, 'a', re.A|re.U)
t(lambda: re.compile('a', re.I|re.M)); t(lambda: re.compile(b'a')); t(lambda: re.compile('a'*300)); t(lambda: re.I|re.M); t(lambda: re.compile('(?i)a').flags); t(lambda: (re.I, re.A, str(re.I), re.RegexFlag(3), re.NOFLAG))
t(lambda: re.compile('a')==re.compile('a')); t(lambda: hash(re.compile('a'))==hash(re.compile('a'))); t(lambda: re.compile(re.compile('a'), re.I)); t(lambda: re.escape('a.b*c [x]-#&~é')); t(re.escape, b'a.b')
p = re.compile('b'); t(p.search, 'abcb', 2); t(p.match, 'abcb', 1); t(p.findall, 'abcb', 0, 2); t(p.fullmatch, 'abc', 1, 2); t(re.compile('^b').search, 'ab', 1); t(re.compile('b$').search, 'abc', 0, 2)
for r in [r'\2', r'\g<2>', r'\g<x>', r'\g', r'\g<', r'\g<1', r'\q', '\\', r'\g<-1>', r'\400', r'\g<>', 5, None, b'x']:
    t(re.sub, '(a)', r, 'a')
t(re.sub, 'a', lambda m: 5, 'a'); t(re.sub, 'a', lambda m: None, 'bab'); t(lambda: list(re.finditer('a', 'aa'))); t(type, re.finditer('a','a')); 
t(lambda: re.sub('(?i)b', lambda m: m[0].swapcase(), 'aBbA')); t(lambda: re.split('a', 'bab', maxsplit=-1)); t(lambda: re.sub('a','b','aaa',count=-1))
t(lambda: re.Pattern[str]); t(lambda: re.Match); t(lambda: (re.error, re.error.__name__)); t(lambda: re.purge())
t(lambda: p.scanner('abcb').search()); t(lambda: m.__copy__() is m); t(lambda: re.match('(a)(b)?', 'a').groups('x')); t(lambda: re.match('(?P<a>a)(?P<b>b)?', 'a').groupdict(0))
t(lambda: re.match('(a)(b)?', 'a').span(2)); t(lambda: re.match('é(a)', 'éa').span(1)); t(lambda: [m.span() for m in re.finditer('[é]', 'aéé€é')]); t(lambda: re.match('(?:a|b)+', 'ab'*30).end())
