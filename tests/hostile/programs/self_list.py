# status: 4
# 3.13 compares 10 000 levels deep, for which these limits are too narrow.
a = []
a.append(a)
b = {}
b[1] = b
c = [a, b, (a,)]
print(a, b, c)
try:
    print(a == [a])
    d = []
    d.append(d)
    print(a == d)
except RecursionError as e:
    print('RecursionError', e)
