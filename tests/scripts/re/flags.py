import re

print(repr(re.I), re.I | re.M, re.RegexFlag(10), re.A, re.NOFLAG)
print(re.compile('a', re.I).flags, re.compile(b'a', re.S), re.compile('a', re.A | re.X))
print(re.compile('(?ms)a').flags, re.compile('(?a)a'), re.compile(b'(?L)a'))
print(re.compile('a', 2), re.compile('a', True) if False else '')
print(re.findall('(?i)[a-c]+', 'aBCd'), re.findall('(?i)[^a-c]+', 'aBCd'))
print(re.findall(r'(?i)[κ]', 'Κκϰ'), re.findall(r'(?i)σ', 'Σσς'), re.findall('(?i)[à-ý]', 'ÀÝ×'))
print(re.findall(r'(?ia)[k-s]', 'K\u212aſS'), re.findall(r'(?i)[k-s]', 'K\u212aſS'))
print(re.findall(r'(?i:x)Y', 'XY xY Xy'), re.findall(r'(?i)x(?-i:Y)', 'XY xY Xy'))
print(re.findall(r'(?m)^\w+$', 'ab\ncd\n'), re.findall(r'\w+$', 'ab\ncd\n'))
print(re.findall(r'(?s).+', 'ab\ncd'), re.findall(r'.+', 'ab\ncd'))
print(re.compile(r'''
    (?P<number>\d+(\.\d*)?)   # a number
    |(?P<name>[A-Za-z_]\w*)   # a name
    |\#                       # a hash
''', re.X).findall('12.5 foo #'))
