x = "outer"
print([x for x in range(3)], x)
print({k: v for k, v in zip("abc", range(3))}, {c for c in "a"})
print([(i, j) for i in range(3) if i for j in range(i) if j != 1])
m = [[1, 2], [3, 4]]
print([[row[i] for row in m] for i in range(2)])
def f(n):
    return [lambda: i + n for i in range(2)]
print([g() for g in f(10)])
class C:
    y = 3
    z = [y_ * 2 for y_ in range(y)]
print(C.z)
print([last := i for i in range(4)], last)
print(list(map(lambda v: v + 1, filter(None, [0, 1, 2]))))
