# Where comparisons stand.
while True is 1:
    break
x = [y for y in [1] if y is 1]
z = lambda: 1 is 1
class C:
    a = 1 is 1
def g(x=1 is 2): pass
@(lambda f: f if 1 is 1 else f)
def h(): pass
match 1 is 1:
    case True if 1 is 1: pass
x: (1 is 1) = 5
print(x if 1 is 1 else 3)
