def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def act(name, *args):
    data = [3, 1, 2, 1]
    result = getattr(data, name)(*args)
    return data, result


attempt(lambda: act("append", 5))
attempt(lambda: act("append", [1]))
attempt(lambda: act("extend", "ab"))
attempt(lambda: act("extend", (i * i for i in range(3))))
attempt(lambda: act("extend", 5))
attempt(lambda: act("insert", 1, "x"))
attempt(lambda: act("insert", -100, "x"))
attempt(lambda: act("insert", 100, "x"))
attempt(lambda: act("insert", -1, "x"))
attempt(lambda: act("insert", "a", "x"))
attempt(lambda: act("pop"))
attempt(lambda: act("pop", 0))
attempt(lambda: act("pop", -2))
attempt(lambda: act("pop", 10))
attempt(lambda: [].pop())
attempt(lambda: act("remove", 1))
attempt(lambda: act("remove", 9))
attempt(lambda: act("clear"))
attempt(lambda: act("copy"))
attempt(lambda: act("count", 1))
attempt(lambda: act("index", 1))
attempt(lambda: act("index", 1, 2))
attempt(lambda: act("index", 1, 2, 3))
attempt(lambda: act("index", 7))
attempt(lambda: act("reverse"))
attempt(lambda: act("sort"))
attempt(lambda: act("append"))
attempt(lambda: act("append", 1, 2))
attempt(lambda: act("nope"))
attempt(lambda: [1, 2] + [3])
attempt(lambda: [1] + (2,))
attempt(lambda: [1] + 1)
attempt(lambda: [1, 2] * 3)
attempt(lambda: 2 * [1, 2])
attempt(lambda: [1] * -1)
attempt(lambda: [1] * "a")
attempt(lambda: [1] * 1.5)
attempt(lambda: [1, 2] == [1, 2])
attempt(lambda: [1, 2] < [1, 3] < [2] <= [2, 0])
attempt(lambda: [1, "a"] < [1, 2])
attempt(lambda: [1] < (1,))
attempt(lambda: [1] == (1,))
attempt(lambda: [1, [2, [3]]] == [1, [2, [3]]])
attempt(lambda: 2 in [1, 2, 3])
attempt(lambda: 2.0 in [1, 2, 3])
attempt(lambda: "2" not in [1, 2, 3])
attempt(lambda items=[1, 2, 3]: items[3])
attempt(lambda items=[1, 2, 3]: items[-4])
attempt(lambda items=[1, 2, 3]: items["a"])
attempt(lambda items=[1, 2, 3]: items[1.0])
attempt(lambda items=[1, 2, 3]: items[True])
attempt(lambda items=[1, 2, 3]: items[None])
attempt(lambda: hash([]))
attempt(lambda: {[]: 1})
attempt(lambda: list(5))
attempt(lambda: list("abc") + list(range(3)) + list({"k": 1}) + list({7}))
attempt(lambda: list())
attempt(lambda: len([1, [2, 3]]))
attempt(lambda: bool([]) or bool([0]))
attempt(lambda: [*range(3), *"ab", *[9]])

a = []
a.append(a)
print(a, a == a, len(a))
b = [1, 2]
b.append((b, {"k": b}))
print(b)
c = d = [1, 2]
c += [3]
c *= 2
print(d, c is d)
c += "xy"
print(d)
c += (x for x in range(2))
print(d)
try:
    c += 5
except TypeError as error:
    print(error)
x, *y, z = [1, 2, 3, 4]
print(x, y, z)
try:
    x, y = [1, 2, 3]
except ValueError as error:
    print(error)
try:
    x, y, z = [1, 2]
except ValueError as error:
    print(error)
try:
    x, y = 5
except TypeError as error:
    print(error)
for i, v in enumerate(data := [1, 2, 3]):
    if v == 2:
        data.remove(2)
print(data)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
