def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for r in [range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2),
          range(-5, 5, 2), range(2**40, 2**40 + 3), range(10**15, 0, -10**14)]:
    print(r, len(r), list(r), list(reversed(r)), r.start, r.stop, r.step, bool(r), hash(r) == hash(r[:]))
    print(r[1:], r[::-1], r[::2], r[-2:], 3 in r, 4.0 in r, "a" in r, 2.5 in r, r.count(2))
    attempt(lambda: r[0])
    attempt(lambda: r[-1])
    attempt(lambda: r[100])
    attempt(lambda: r.index(4))
    attempt(lambda: sum(r))
    attempt(lambda: (max(r), min(r)))
print(range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(0) == range(5, 5), range(1) != range(2))
attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(3)["a"])
attempt(lambda: range(3) + range(2))
attempt(lambda: range(3) < range(2))
attempt(lambda: range(True))
attempt(lambda: len(range(2**62)))
it = iter(range(3))
print(next(it), list(it), list(it), next(it, None))
total = 0
for i in range(1000, -1000, -7):
    total += i * i
print(total, i)
for i in range(3):
    i += 10
print(i)
