# Lists that hold themselves: as deep as the version at hand compares.
a = []
a.append(a)
d = []
d.append(d)
print(a == [a], [a] == a, a in a, a.index(a), a == a)
for compare in (list.__eq__, list.__lt__, list.__ne__):
    try:
        print(compare(a, d))
    except RecursionError as error:
        print('RecursionError', error)
print(a, (a, d), {1: a})
