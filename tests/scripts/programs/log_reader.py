"""Text processing: regex, textwrap, string methods, format."""
import re
import string
import textwrap
import unicodedata
import difflib
from collections import Counter

LOG = '''\
2024-01-15 10:23:45,123 ERROR [main] Connection refused: host=10.0.0.1 port=8080
2024-01-15 10:23:46,001 INFO [worker-1] Started job id=42 user="alice smith"
2024-01-16 00:00:00,999 WARNING [main] Slow query took 1.532s
garbage line
2024-01-16 01:02:03,004 ERROR [worker-2] Traceback (most recent call last)
'''
pattern = re.compile(r'''
    ^(?P<date>\d{4}-\d\d-\d\d)\s
    (?P<time>[\d:]+),(?P<ms>\d+)\s
    (?P<level>[A-Z]+)\s\[(?P<thread>[^\]]+)\]\s
    (?P<message>.*)$
''', re.VERBOSE | re.MULTILINE)
for m in pattern.finditer(LOG):
    print(m.span(), m.groupdict(), m.lastgroup, m['level'], m.start('message'))
print(pattern.groupindex, pattern.groups, pattern.flags)
print(re.findall(r'(\w+)=(?:"([^"]*)"|(\S+))', LOG))
print(re.sub(r'(?P<a>\d+)\.(\d+)s', lambda m: f'{float(m[0][:-1]) * 1000:.0f}ms', LOG.splitlines()[2]))
print(re.sub(r'(\w+) (\w+)', r'\2 \g<1>', 'hello world foo bar', count=1))
print(re.split(r'([,;])\s*', 'a, b;c,  d'), re.subn('a', 'b', 'banana'))
print(re.fullmatch(r'\d+', '123'), re.match(r'(a)|b', 'b').groups('none'), re.escape('a.b*c[d]'))
print(re.compile('x', re.I | re.S), re.search(r'(?<=\$)\d+(?!\d)', 'cost $120').group())
print(re.match(r'(?i:HELLO) World', 'hello World'), re.search(r'(\w)\1', 'hello'))
try:
    re.compile('(unclosed')
except re.error as e:
    print(e, e.pos, e.lineno, e.colno, e.pattern)
for bad in ('*a', 'a**', '[z-a]', r'\1', '(?P<1>x)', '(?P=x)', 'a{3,1}', '(?<=a*)b', r'\8', '[a', '(?z)', r'(?P<n>a)(?P<n>b)', ')'):
    try:
        re.compile(bad)
        print(bad, 'fine')
    except re.error as e:
        print(repr(bad), e)
text = 'The quick brown fox jumps over the lazy dog. ' * 3
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 30, placeholder=' ...'), textwrap.wrap('a-b-c ' * 5, 10, break_on_hyphens=False))
print(textwrap.dedent('''
    one
      two
    three
''').strip(), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb\n', '> ', lambda l: True)))
t = string.Template('$who owes ${amount}$$ to $other')
print(t.safe_substitute(who='Tim', amount=5), t.get_identifiers(), t.is_valid())
try:
    t.substitute(who='x')
except KeyError as e:
    print('KeyError', e)
try:
    string.Template('$1 bad').substitute()
except ValueError as e:
    print(e)
print(string.capwords('hello big  world'), string.ascii_letters[:5], string.punctuation, repr(string.whitespace))
words = re.findall(r'\w+', text.lower())
print(Counter(words).most_common(2), Counter(words).total())
print('{0!r:>10}|{1:^+10.2f}|{2:#x}|{3:,}|{4:%}|{name[0]}|{obj.real}'.format('a', 3.14159, 255, 1234567, .25, name='xyz', obj=5j))
print('%-10s|%+05d|%.3e|%x|%%|%c|%r|%5.1f' % ('left', 42, 12345.678, 255, 'z', 'q', 2.25))
print('%(a)s %(b)03d' % {'a': 1, 'b': 2}, f'{3.7:>{10}.{1}f}', f'{1e10:g} {1e-5:g} {123456789:_d} {5:b} {5:08b}')
print('straße'.casefold(), 'ǆ'.title(), 'ŉ'.upper(), unicodedata.normalize('NFD', 'é').encode(), unicodedata.name('é'))
print('a\tb'.expandtabs(4), 'x'.center(5, '*'), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'a,b,c'.rpartition(','))
print('\n'.join(difflib.unified_diff('a b c'.split(), 'a x c'.split(), 'old', 'new', lineterm='')))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
print('Hello'.swapcase().zfill(8), 'a b'.split(), ' a  b '.split(' '), 'abcabc'.rfind('b'), 'x=1=2'.split('=', 1), 'a\nb\r\nc'.splitlines(True))
print('%d' % 'x')
