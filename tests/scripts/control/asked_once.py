# How often a value is asked whether it is true: up to 3.11 once for two
# operators that it decides, since 3.12 for each.
import itertools


class Asked:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print(end=self.name)
        return self.value

    def __repr__(self):
        return self.name.upper()


def values(a, b, c, d):
    yield a and b or c
    yield (a or b) and c
    yield (a or b) or c
    yield (a and b) and c
    yield a and (b or c) or d
    yield (a or b) and c or d
    yield a or (b and c) or d
    yield not (a and b) or c
    yield (a and b or c) and d
    yield a and (b and c or d)
    yield (a if b else c) or d
    yield ((a and b) if c else d) or a
    yield not (a or b) and c
    yield (not a or b) and c


def decide(a, b, c, d):
    if a and b or c:
        print("if", end=" ")
    while (a or b) and c:
        print("while", end=" ")
        break
    assert a or b or c or d or True
    print([1 for _ in "1" if a and b or d], 1 if (a or b) and d else 2)


for truths in itertools.product((False, True), repeat=4):
    names = [Asked(name, truth) for name, truth in zip("abcd", truths)]
    for value in values(*names):
        print("", value, end="  ")
    decide(*names)
