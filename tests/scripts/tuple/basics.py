def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


t = (1, "a", [2])
print(t, (), (1,), t + (3,), t * 2, 2 * (0,), len(t), t[0], t[-1], t[1:], t[::-1])
print((1, 2) < (1, 3), (1,) == (1.0,), (1, 2) <= (1, 2), (1, 2) != [1, 2])
print(hash((1, 2, 3)), hash(()), hash((1.5, "a") * 0), hash((1, (2, 3))))
print((1, 2, 1).count(1), (1, 2, 1).index(1, 1), 2 in (1, 2), tuple("ab"), tuple([1]), tuple())
print(tuple(x for x in range(3)), tuple({"k": 1}), tuple(t) is t, ((1,),), (None, True))
attempt(lambda: t[5])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: t * "a")
attempt(lambda: (1, 2).index(5))
attempt(lambda: hash(t))
attempt(lambda: {t: 1})
attempt(lambda: t.append)
attempt(lambda: tuple(5))
attempt(lambda: (1, "a") < (1, 2))


def assign():
    t[0] = 5


def delete():
    del t[0]


attempt(assign)
attempt(delete)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
a, b = b, a
print(a, b)
nested = ([],)
nested[0].append(nested)
print(nested)
try:
    nested[0] += [1]
except TypeError as error:
    print(error, len(nested[0]))
