# keys() and items() as sets: who is asked, and in which order.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        print("h", self.name, end="; ")
        return self.hash

    def __eq__(self, other):
        print(self.name, "==", getattr(other, "name", other), end="; ")
        return self.name == getattr(other, "name", other)

    def __repr__(self):
        return "K" + self.name


def show(what, action):
    print(what, end=": ")
    try:
        print("->", action())
    except Exception as error:
        print("!!", type(error).__name__, error)


def pairs(what, action):
    print()
    d = {a: 1, b: 2, c: 3}
    print()
    show(what, lambda: action(d.keys()))


a, b, c, d = [K(name) for name in "abcd"]
for name in ("__and__", "__or__", "__sub__", "__xor__", "__rand__", "__ror__", "__rsub__", "__rxor__", "__eq__",
             "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "isdisjoint"):
    for other in (lambda: [K("b"), d], lambda: {K("b"), d}, lambda: {K("b"), d, a, c}, lambda: {K("b"): 1}.keys(),
                  lambda: {K("b"): 1, d: 2, a: 3, c: 4}.keys(), lambda: {a: 1, b: 2, K("c"): 3}, lambda: frozenset([a, b, c]),
                  lambda: (x for x in [d, a]), lambda: {1: a}.values(), lambda: 5):
        pairs(name, lambda keys: getattr(keys, name)(other()))
x, y, z = {1: a, 2: b, 3: c}, {2: K("b"), 1: K("z"), 4: d}, {1: a}
for name in ("__and__", "__or__", "__sub__", "__xor__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__",
             "isdisjoint"):
    for left, right in ((x, y), (y, x), (x, z), (z, x), (x, dict(x))):
        show("items " + name, lambda: getattr(left.items(), name)(right.items()))
    show("items and a list " + name, lambda: getattr(x.items(), name)([(2, K("b"))]))
    show("items and a set " + name, lambda: getattr(z.items(), name)({(1, K("a")), 7}))
show("in", lambda: [(1, K("a")) in x.items(), (1, d) in x.items(), (9, a) in x.items(), 5 in x.items(), (1,) in x.items()])
show("in keys", lambda: K("b") in {a: 1, b: 2}.keys())
show("in values", lambda: K("b") in x.values())
show("list - keys", lambda: [1, K("a")] - {a: 1}.keys())
show("number - keys", lambda: 5 - {a: 1}.keys())
show("keys - number", lambda: {a: 1}.keys() - 5)
show("values", lambda: (x.values() == x.values(), x.values() == x))
show("keys < list", lambda: {1: 2}.keys() < [1])
show("keys + keys", lambda: {1: 2}.keys() + {1: 2}.keys())


class Bad:
    def __eq__(self, other):
        raise ValueError("bad")


show("bad items", lambda: {1: Bad()}.items() ^ {1: 2}.items())
show("bad items too", lambda: {1: Bad()}.items() & {1: 2}.items())
show("bad items again", lambda: {1: Bad()}.items() == {1: 2}.items())
show("unhashable values", lambda: {1: []}.items() | {2: 3}.items())
show("unhashable values too", lambda: {1: []}.items() & {1: []}.items())
show("unhashable values again", lambda: {1: []}.items() ^ {1: []}.items())
own = {}
own["self"] = own.values()
show("itself", lambda: own.values())
own["items"] = own.items()
show("itself too", lambda: (own.items(), own))
show("reversed", lambda: [list(reversed(v)) for v in (x, x.keys(), x.values(), x.items(), {})])
show("__reversed__", lambda: [list(v.__reversed__()) for v in (x, x.keys(), x.values(), x.items())])
show("types", lambda: [type(reversed(v)).__name__ for v in (x, x.keys(), x.values(), x.items())])
show("mapping", lambda: (x.keys().mapping, x.items().mapping == x, type(x.values().mapping).__name__))


def backwards(d):
    for key in reversed(d):
        d[len(d)] = key


show("grows", lambda: backwards(dict(x)))
