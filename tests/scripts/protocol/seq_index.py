# Positions that are objects with an __index__, which may change the list.
class Index:
    def __init__(self, value, action=None):
        self.value = value
        self.action = action

    def __index__(self):
        print("index", self.value)
        if self.action:
            self.action()
        return self.value


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


values = [1, 2, 3]
values.insert(Index(1), "x")
values.insert(Index(-1), "y")
values.insert(Index(100), "z")
print(values, values.pop(Index(0)), values.pop(Index(-1)), values)
values[Index(0)] = "first"
del values[Index(1)]
print(values, values[Index(0)])
values.insert(Index(1, values.clear), "alone")
print(values)
values = [1, 2, 3]
attempt(lambda: values.pop(Index(2, values.clear)))
values = [1, 2, 3]
attempt(lambda: values.pop(Index(2, lambda: values.append(4))))
print(values)
values = [1, 2, 3]
attempt(lambda: values.__setitem__(Index(2, values.clear), 5))
attempt(lambda: values.__getitem__(Index(0, lambda: values.extend("ab"))))
attempt(lambda: values.__delitem__(Index(0, lambda: values.insert(0, "new"))))
print(values)
values = list(range(10))
attempt(lambda: values[Index(8, values.clear):])
values = list(range(10))
values[Index(2):Index(8):Index(2)] = "abc"
print(values)
del values[Index(1):Index(3)]
print(values)
for bad in (Index("x"), Index(10 ** 30), Index(-10 ** 30), 10 ** 30, "1", 1.0, None):
    attempt(lambda: values.insert(bad, 0))
    attempt(lambda: values.pop(bad))
    attempt(lambda: values[bad])
    attempt(lambda: values.__setitem__(bad, 0))
    attempt(lambda: slice(None).indices(bad) if abs(getattr(bad, "value", 0) if isinstance(getattr(bad, "value", 0), int) else 0) < 99 and bad != 10 ** 30 else "skipped")
print(slice(Index(1), Index(8), Index(2)).indices(Index(5)))
print(slice(None, None, Index(-1)).indices(4), slice(None, None, True).indices(4), slice(True).indices(4))
print(slice(0, 10 ** 30, 10 ** 30).indices(7), slice(-10 ** 30, None, -10 ** 30).indices(7))
attempt(lambda: slice(Index(1), 2, Index(0)).indices(5))
attempt(lambda: slice("a", 2, Index(1)).indices(5))
attempt(lambda: slice(Index(1), "b").indices(5))
attempt(lambda: slice(None).indices(-1))
attempt(lambda: slice(None).indices(Index(-1)))
attempt(lambda: slice(None).indices(1.5))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        print("hint")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in (2, 0, NotImplemented, -1, "x", None, True, TypeError("t"), ValueError("v"), 10 ** 30, 1.5):
    attempt(lambda: list(Hint(hint)))
    attempt(lambda: [*Hint(hint)])
    attempt(lambda: tuple(Hint(hint)))
    attempt(lambda: [1].extend(Hint(hint)))
    attempt(lambda: sorted(Hint(hint)))
    attempt(lambda: "".join(Hint(hint)))
