import re

# A group that must not match, inside of one that stands alone.
print(re.findall(r'(?i)(?>(|(?!)+? *)+?(é)*?é)(?<!b1)\B|b*?(1??)*?(?<!a)', 'acaééA'))
print(re.findall(r'(a(?=(b(?!c))?)b?)+', 'abab abc aab'), re.findall(r'(?>a(?!b)|ab(?!c))', 'abc abd ac'))
print([m.span() for m in re.finditer(r'(?:(?!(?:(?!b)a)+c)\w)+', 'aac abc aab')])
