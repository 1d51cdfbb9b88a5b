# iter(function, sentinel) compares with ==, the sentinel on the left.
def attempt(action):
    try:
        print("->", action())
    except Exception as error:
        print(type(error).__name__, error)


class Item:
    def __init__(self, name, same=()):
        self.name, self.same = name, same

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return other.name in self.same

    def __repr__(self):
        return self.name


items = [Item("a"), Item("b"), Item("c"), Item("d")]
attempt(lambda: list(iter(lambda: items.pop(0), Item("end", ("c",)))))
# expect: eq end a
# expect: eq end b
# expect: eq end c
# expect: -> [a, b]
attempt(lambda: items)
# expect: -> [d]
same = Item("same")
attempt(lambda: list(iter(lambda: same, same)))
# expect: -> []
attempt(lambda: list(iter([3, 2, 1, 0].pop, 2)))
# expect: -> [0, 1]
numbers = iter(range(10))
attempt(lambda: list(iter(lambda: next(numbers), 5)))
# expect: -> [0, 1, 2, 3, 4]
attempt(lambda: list(iter(lambda: next(numbers), 50)))
# expect: -> [6, 7, 8, 9]


def stop():
    raise StopIteration


calls = iter(stop, 0)
attempt(lambda: list(calls))
# expect: -> []


def fail():
    raise ValueError("from the call")


calls = iter(fail, 0)
attempt(lambda: next(calls))
# expect: ValueError from the call
attempt(lambda: next(calls))
# expect: ValueError from the call


class Odd:
    def __eq__(self, other):
        raise KeyError("from ==")


calls = iter(int, Odd())
attempt(lambda: next(calls))
# expect: KeyError 'from =='
attempt(lambda: next(calls))
# expect: KeyError 'from =='


class Answer:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("bool", self.truth)
        return self.truth


class Asked:
    def __init__(self, *truths):
        self.truths = list(truths)

    def __eq__(self, other):
        return Answer(self.truths.pop(0))


attempt(lambda: len(list(iter(int, Asked(False, False, True)))))
# expect: bool False
# expect: bool False
# expect: bool True
# expect: -> 2


class Call:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


attempt(lambda: list(iter(Call(), 4)))
# expect: -> [1, 2, 3]

attempt(lambda: iter(3, 4))
# expect: TypeError iter(v, w): v must be callable
attempt(lambda: iter([], 4))
# expect: TypeError iter(v, w): v must be callable
