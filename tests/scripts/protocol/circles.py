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

# An order is asked of the first items that differ, again and again.
b = []
b.append(b)
b.append(b)
for order in (lambda: b < d, lambda: list.__lt__(b, d), lambda: (b,) < (d,),
              lambda: tuple.__ge__((b,), (d,)), lambda: [b] <= [d],
              lambda: max(b, d), lambda: sorted([b, d])):
    try:
        print(order())
    except RecursionError as error:
        print('RecursionError', error)
