def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def numbers(n):
    for i in range(n):
        yield i


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def __len__(self):
        return len(self.children)


for source in (lambda: [1, 2, 3], lambda: numbers(3), lambda: Countdown(3), lambda: "abc"):
    print(list(source()), tuple(source()), set(source()) == set(list(source())))
    print(list(enumerate(source())), list(enumerate(source(), 5)))
    print(list(zip(source(), source())), list(zip(source(), numbers(2))), list(zip(source())))
    print(list(map(lambda x: (x,), source())), list(map(lambda *a: a, source(), source())))
    print(list(filter(None, source())), list(filter(lambda x: x != 1, source())))
    print(any(source()), all(source()), [*source()], sorted(source()), max(source()), min(source()))
    a, b, c = source()
    print(a, b, c, sep="|")
    print(dict(zip(source(), source())), [x for x in source()], {x: 1 for x in source()})
    print(list(zip(map(str, source()), enumerate(filter(None, source())))))
tree = Tree(Tree(), Tree(Tree()))
print(len(tree), len(list(tree)), sum(len(t) for t in tree), bool(Tree()), [len(t) for t in tree])
print(list(zip()), list(map(len, ["a", "bb"])), list(enumerate([])))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip(numbers(2), numbers(3), strict=True)))
attempt(lambda: list(zip(numbers(3), numbers(2), strict=True)))
attempt(lambda: list(zip([1, 2], [3, 4], strict=True)))
attempt(lambda: zip([1], 5))
attempt(lambda: map(5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: enumerate(5))
attempt(lambda: enumerate([], "a"))
attempt(lambda: iter(5))
attempt(lambda: next(5))
attempt(lambda: next([]))
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: next(numbers(0)))
attempt(lambda: next(numbers(0), "default"))
attempt(lambda: next(numbers(1), "default"))
attempt(lambda: next(Countdown(0)))
attempt(lambda: next(Countdown(0), "default"))
attempt(lambda: next(zip(numbers(0))))
attempt(lambda: next(zip(numbers(0)), 5))
attempt(lambda: next(map(str, numbers(1))))
attempt(lambda: list(iter(Countdown(3).__next__, 0)))
attempt(lambda: list(map(lambda x: 1 // x, [1, 0])))
attempt(lambda: list(reversed([1, 2])) + list(reversed((3, 4))) + list(reversed("ab")))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(numbers(2)))
attempt(lambda: sum(numbers(5)) + sum([[1], [2]], [])[0])
attempt(lambda: sum(["a"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([1], start=10))
attempt(lambda: sum(5))
attempt(lambda: any(x > 1 for x in numbers(3)))
attempt(lambda: all([]))
attempt(lambda: any(5))
attempt(lambda: 2 in numbers(3))
attempt(lambda: dict(enumerate("ab")))
attempt(lambda: max(numbers(0)))
attempt(lambda: max(numbers(5), key=lambda x: -x))
attempt(lambda: min(Countdown(4), key=lambda x: (x % 2, x)))
attempt(lambda: max("apple", "fig", key=len))
attempt(lambda: list(zip(*[(1, 2), (3, 4)])))
seen = []


def noisy(n):
    for i in range(n):
        seen.append(i)
        yield i


print(any(x == 1 for x in noisy(5)), seen)
z = zip(noisy(3), [1])
print(next(z), next(z, None), seen)
it = iter([1, 2, 3])
print(list(zip(it, it)), list(it))
first, *rest = numbers(4)
print(first, rest, *numbers(2), *[9])
for i, (a, b) in enumerate(zip("ab", numbers(2))):
    print(i, a, b)
for x in map(str, numbers(3)):
    if x == "1":
        continue
    print(x)
else:
    print("done")
for x in filter(lambda v: v % 2, Countdown(5)):
    print(x)
    if x < 2:
        break
g = (x * x for x in range(3))
print(next(g), list(g), list(g))
lst = [1, 2, 3]
it = iter(lst)
next(it)
lst.append(4)
print(list(it))
lst.append(5)
print(list(it))
