# Joining and repeating: a class's own operators go before those of the builtin
# sequences, also in place.
class X:
    def __repr__(self):
        return "X"

    def __radd__(self, other):
        print("radd", other)
        return NotImplemented if other == [0] else "X+"

    def __rmul__(self, other):
        print("rmul", other)
        return "X*"


class Declines:
    def __repr__(self):
        return "Declines"

    def __radd__(self, other):
        print("radd declines")
        return NotImplemented

    def __rmul__(self, other):
        print("rmul declines")
        return NotImplemented

    def __index__(self):
        print("index")
        return 2


class Index:
    def __repr__(self):
        return "Index"

    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


class Adds(list):
    def __add__(self, other):
        print("add", other)
        return NotImplemented if other == [3] else "added"

    def __mul__(self, other):
        print("mul", other)
        return NotImplemented if other == 3 else "multiplied"


class RightAdds(list):
    def __radd__(self, other):
        print("radd of list", other)
        return "right"


class InPlace(list):
    def __iadd__(self, other):
        print("iadd", other)
        return NotImplemented if other == [3] else "in place"

    def __imul__(self, other):
        print("imul", other)
        return NotImplemented if other == 3 else "in place"


class Times(int):
    def __rmul__(self, other):
        print("rmul of int")
        return "times"


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def add_in_place(value, other):
    value += other
    return type(value).__name__, value


def repeat_in_place(value, other):
    value *= other
    return type(value).__name__, value


for left in ([1], (1,), "a", b"a", [0], Adds([1]), RightAdds([1]), InPlace([1]), range(2)):
    for right in (X(), Declines(), Index(2), [3], (3,), "b", b"b", 3, Times(2), RightAdds([4])):
        print(type(left).__name__, type(right).__name__)
        attempt(lambda: left + right)
        attempt(lambda: left * right)
        attempt(lambda: right * left)
        attempt(lambda: add_in_place(left[:], right))
        attempt(lambda: repeat_in_place(left[:], right))
        attempt(lambda: add_in_place(type(left)(left), right))
        attempt(lambda: repeat_in_place(type(left)(left), right))
