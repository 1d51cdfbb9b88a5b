# status: 0 1 4
s = 'x' * 1000000
print(len(s.replace('x', s)))
