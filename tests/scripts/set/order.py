import random

print({30, 10, 2}, {1, 2, 3}, {"b", "a", "c"}, set("hello world"), frozenset("abc"))
print({1.5, 2, "x", None is None, (1, 2)}, set(), frozenset())
print({17, 33, 1, 40, 9}, {40, 1, 2, 3, 4}, {3, 11, 19, 27, 35, 43})
x = {5, 13, 21}
x.add(29)
x.discard(5)
x.add(37)
x.add(5)
print(x, set(x), x.copy(), sorted(x))
random.seed(1)
for size in [3, 5, 8, 20, 40, 100, 1000]:
    s = set()
    for _ in range(size):
        s.add(random.randrange(size * 50))
    t = {random.randrange(size * 50) for _ in range(size)}
    u = set(str(i) for i in random.sample(range(10000), size))
    print(s)
    print(list(u)[:20])
    print(s | t, s & t, s - t, s ^ t)
    print(t | s, t & s, t - s, t ^ s)
    for _ in range(size // 2):
        s.discard(random.randrange(size * 50))
        if s:
            s.pop()
    print(s, set(s), frozenset(s))
    s |= t
    print(s)
    s -= set(list(t)[::2])
    print(s)
    s ^= {1, 2, 3, 4, 5, 6, 7}
    print(s)
    s &= set(range(0, size * 50, 2))
    print(s)
    s.update(range(5), [100, 200])
    print(s, set({k: 1 for k in s}), set(list(s)))
    while s:
        print(s.pop(), end=" ")
    print()
big = set(range(0, 300000, 3))
print(len(big), sum(list(big)[:1000]), 3 in big, 4 in big)
print({-1, -2, -3}, {0.5, 0.25, 1e300}, {True, 0, 1.0}, {"", "a", 0})
print(set([2**61 - 1, 2**61, 2**70, -2**65]))
