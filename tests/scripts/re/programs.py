import re
# each ends in time or in the limit
print(re.match(r'(a+)+b', 'a'*20))
print(len(re.sub(r'(\w)(\w)', r'\2\1', 'ab'*1500)), re.search('(?:a|b)*c', 'ab'*1500))
print(re.compile(r'((((((((((a))))))))))').match('a').groups())
text = 'The quick brown fox; jumps over the lazy dog. ' * 20
tokens = re.compile(r'(?P<word>\w+)|(?P<space>\s+)|(?P<punct>[^\w\s])')
kinds = {}
for m in tokens.finditer(text):
    kinds[m.lastgroup] = kinds.get(m.lastgroup, 0) + 1
print(kinds)
