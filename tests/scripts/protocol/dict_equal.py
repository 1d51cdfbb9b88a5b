# dict == dict: sizes first, then keys with known hashes, then values.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        print("hash", self.name, end="; ")
        return self.hash

    def __eq__(self, other):
        print(self.name, "==", other.name, end="; ")
        return self.name == other.name


def show(what, action):
    print(what, end=": ")
    try:
        print("->", action())
    except Exception as error:
        print("!!", type(error).__name__, error)


a, b, c, d = [K(name) for name in "abcd"]
show("other size", lambda: {a: 1} == {})
show("same objects", lambda: {a: 1, b: 2} == {a: 1, b: 2})
show("other order", lambda: {a: 1, b: 2} == {b: 2, a: 1})
show("equal ones", lambda: {a: 1} == {K("a"): 1})
show("other key", lambda: {a: 1, b: 2} == {a: 1, d: 2})
show("values", lambda: {1: a, 2: b} == {2: K("b"), 1: K("a")})
show("other value", lambda: {1: a, 2: b, 3: c} == {1: a, 2: K("x"), 3: K("c")})
show("!=", lambda: {1: a, 2: b} != {2: K("b"), 1: K("a")})
show("!= too", lambda: {1: a} != {1: b})
show("nested", lambda: {1: {2: [a, (b,)]}} == {1: {2: [K("a"), (K("b"),)]}})
show("no order", lambda: {} < {})
show("other types", lambda: ({} == [], {} != 1, {1: 2} == {1: 2.0}))


class Odd:
    def __eq__(self, other):
        return "truthy"


class Bad:
    def __eq__(self, other):
        raise ValueError("bad")


class NoBool:
    def __eq__(self, other):
        return self

    def __bool__(self):
        raise ValueError("no bool")


show("odd", lambda: {1: Odd()} == {1: 2})
show("bad", lambda: {1: Bad()} == {1: 2})
show("no bool", lambda: {1: NoBool()} == {1: 2})


class Shrinks:
    def __eq__(self, other):
        left.clear()
        return True


left = {i: Shrinks() for i in range(3)}
show("shrinks", lambda: left == {i: i for i in range(3)})


class Grows:
    def __eq__(self, other):
        print("asked", end="; ")
        left[len(left)] = Grows()
        return len(left) < 6


left = {i: Grows() for i in range(3)}
show("grows", lambda: left == {i: i for i in range(3)})
