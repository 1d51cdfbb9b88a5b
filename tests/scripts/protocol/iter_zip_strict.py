# zip(strict=True) asks the others for one item more, in order.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Count:
    def __init__(self, name, n):
        self.name, self.n = name, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            print("end", self.name)
            raise StopIteration
        self.n -= 1
        print("next", self.name)
        return self.n


attempt(lambda: list(zip(Count("a", 1), Count("b", 1), Count("c", 1), strict=True)))
# expect: next a
# expect: next b
# expect: next c
# expect: end a
# expect: end b
# expect: end c
# expect: -> [(0, 0, 0)]
attempt(lambda: list(zip(Count("a", 1), Count("b", 2), Count("c", 1), strict=True)))
# expect: next a
# expect: next b
# expect: next c
# expect: end a
# expect: next b
# expect: ValueError zip() argument 2 is longer than argument 1
attempt(lambda: list(zip(Count("a", 1), Count("b", 1), Count("c", 2), strict=True)))
# expect: next a
# expect: next b
# expect: next c
# expect: end a
# expect: end b
# expect: next c
# expect: ValueError zip() argument 3 is longer than arguments 1-2
attempt(lambda: list(zip(Count("a", 2), Count("b", 1), Count("c", 1), strict=True)))
# expect: next a
# expect: next b
# expect: next c
# expect: next a
# expect: end b
# expect: ValueError zip() argument 2 is shorter than argument 1
attempt(lambda: list(zip(Count("a", 2), Count("b", 2), Count("c", 1), strict=True)))
# expect: next a
# expect: next b
# expect: next c
# expect: next a
# expect: next b
# expect: end c
# expect: ValueError zip() argument 3 is shorter than arguments 1-2
attempt(lambda: list(zip([1], [2], strict=True)))
# expect: -> [(1, 2)]
attempt(lambda: list(zip([1], [2, 3], strict=True)))
# expect: ValueError zip() argument 2 is longer than argument 1
attempt(lambda: list(zip([1, 2], [2], [3, 4], strict=True)))
# expect: ValueError zip() argument 2 is shorter than argument 1
attempt(lambda: list(zip([1, 2], [2, 3], [3], strict=True)))
# expect: ValueError zip() argument 3 is shorter than arguments 1-2
attempt(lambda: list(zip([1], [2], [3, 4], strict=True)))
# expect: ValueError zip() argument 3 is longer than arguments 1-2
attempt(lambda: list(zip([], strict=True)))
# expect: -> []
attempt(lambda: list(zip(strict=True)))
# expect: -> []


class Angry:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise ValueError("angry")
        self.n -= 1
        return 0


attempt(lambda: list(zip([1], Angry(1), strict=True)))
# expect: ValueError angry
attempt(lambda: list(zip([1, 2], Angry(1), strict=True)))
# expect: ValueError angry
attempt(lambda: list(zip(Angry(1), [1], strict=True)))
# expect: ValueError angry
