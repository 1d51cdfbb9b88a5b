import string
from string import Template, capwords, ascii_letters
print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), repr(string.printable), ascii_letters[:3])
print(capwords('hello  big world'), capwords('a-b', '-'))
t = Template('Hi $name, you owe ${amount} $$ to $who_1.')
print(t.substitute(name='Ann', amount=5, who_1='me'), t.substitute({'name': 1, 'amount': 2, 'who_1': 3}, name='kw'), t.safe_substitute(name='x'), t.get_identifiers(), t.is_valid(), t.template)
try: t.substitute(name='x')
except KeyError as e: print(repr(e))
for bad in 'a $ b', 'line\n  ${', '$1', 'x$', '${a b}':
    try: Template(bad).substitute(a=1)
    except ValueError as e: print(e)
    print(Template(bad).safe_substitute(a=1), Template(bad).is_valid())
