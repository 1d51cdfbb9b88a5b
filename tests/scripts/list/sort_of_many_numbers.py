# Many numbers are sorted by their digits, which must come to the same.
import random

random.seed(3)
MAKERS = [
    random.random,
    lambda: random.randint(-100, 100),
    lambda: random.randint(-(2 ** 49), 2 ** 49 - 1),
    lambda: random.uniform(-1e300, 1e300),
    lambda: random.choice([0.0, -0.0, 1.5, -1.5, 5e-324, float("inf"), -float("inf")]),
    lambda: random.choice([1, 2.5, 3]),
    lambda: random.choice([1.0, float("nan"), 2.0, -3.0]),
    lambda: 7,
]


def check(items, reverse):
    places = sorted(range(len(items)), key=items.__getitem__, reverse=reverse)
    plain = sorted(items, reverse=reverse)
    assert repr(plain) == repr([items[at] for at in places])
    if any(x != x for x in items):
        return
    for at, after in zip(places, places[1:]):
        a, b = items[at], items[after]
        assert (a, at) < (b, after) if not reverse else a > b or at < after
    assert repr(sorted(plain, reverse=reverse)) == repr(plain)


for count in (63, 64, 65, 1000):
    for make in MAKERS:
        items = [make() for _ in range(count)]
        check(items, False)
        check(items, True)
    assert sorted(range(count, 0, -1)) == list(range(1, count + 1))
print(sorted([0.0, -0.0] * 40)[:4])  # expect: [0.0, -0.0, 0.0, -0.0]
print(sorted([-0.0, 0.0] * 40, reverse=True)[:3])  # expect: [-0.0, 0.0, -0.0]
