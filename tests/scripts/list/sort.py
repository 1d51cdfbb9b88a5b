import random


class Key:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"K{self.value}"


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


random.seed(5)
for n in [0, 1, 2, 3, 7, 8, 9, 16, 17, 63, 64, 65, 200, 1000]:
    data = [random.randrange(n or 1) for _ in range(n)]
    result = sorted(data)
    assert all(result[i] <= result[i + 1] for i in range(n - 1))
    pairs = [(random.randrange(5), i) for i in range(n)]
    print(sorted(pairs, key=lambda p: p[0])[:50])
    print(sorted(pairs, key=lambda p: p[0], reverse=True)[:50])
    print(sorted(data, reverse=True)[:20], sorted(data, key=str)[:20])
    print(sorted([random.random() for _ in range(n)])[:3])
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=str.upper), sorted({"b": 1, "a": 2}), sorted("hello"))
words.sort(key=lambda w: (len(w), w))
print(words, words.sort())
print(sorted([Key(3), Key(1)], key=lambda k: k.value))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([1, 2, "a", 0]))
attempt(lambda: sorted(["a", 1]))
attempt(lambda: sorted([1, None, 2]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([Key(1), Key(2)]))
attempt(lambda: sorted([3, 2, 1], key=5))
attempt(lambda: sorted([3, 2, 1], key=lambda x: 1 / (x - 2)))
attempt(lambda: sorted(5))
attempt(lambda: sorted([1.5, 1, True, 0]))
attempt(lambda: sorted([[2, 1], [1, 2], [1]]))
attempt(lambda: sorted([3, 1, 2], key=None, reverse=True))
attempt(lambda: sorted(x * x % 7 for x in range(10)))

data = [5, 3, 4]


def spoil(x):
    data.append(x)
    return x


try:
    data.sort(key=spoil)
except ValueError as error:
    print(error)
print(data)
seen = []
data = [5, 3, 4]
data.sort(key=lambda x: seen.append(list(data)) or x)
print(seen, data)
print(min(words, key=len), max(words, key=len), min(3, 1, 2), max([1], default=5))
attempt(lambda: min([]))
attempt(lambda: max([], default=None))
attempt(lambda: min(1))
attempt(lambda: min())
attempt(lambda: max(1, "a"))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: min({"b": 1, "a": 2}))
