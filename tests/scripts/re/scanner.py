# re.Scanner cuts a text into tokens.
import re


def number(scanner, token):
    return 'number', int(token), scanner.match.span()


scanner = re.Scanner([
    (r'[a-zA-Z_]\w*', lambda scanner, token: ('name', token)),
    (r'\d+', number),
    (r'=|\+|-|\*|/', lambda scanner, token: ('operator', token)),
    (r'"[^"]*"', 'text'),
    (r'\s+', None),
])
print(scanner.scan('sum = 3 * foo + "a b" + 312.50'))
print(scanner.scan(''), scanner.scan('?'), scanner.scan('a ? b'))
print(re.Scanner([('a*', 'A'), ('b', 'B')]).scan('aab'))
print(re.Scanner([('a', 'A'), ('B', 'b')], re.IGNORECASE).scan('AbaBc'))
print(re.Scanner([('a  # the first', 1), ('b c', 2)], re.VERBOSE).scan('abc'))
try:
    re.Scanner([('(', None)])
except re.error as error:
    print(error.msg)
