# Keys whose __hash__ and __eq__ are written in Python: who is asked, how often,
# in which order, with which operand on the left.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        print("hash", self.name, end="; ")
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


a, b, c = K("a"), K("b"), K("c")
d = {}
show("set", lambda: [d.__setitem__(k, k.name) for k in (a, b, c)])
show("replace", lambda: d.__setitem__(K("b"), "B"))
show("get the same object", lambda: d[a])
show("get an equal one", lambda: d[K("c")])
show("get none", lambda: d[K("z")])
show("get another hash", lambda: d[K("a", 2)])
show("in", lambda: K("b") in d)
show("not in", lambda: K("z") not in d)
show("get()", lambda: (d.get(K("a")), d.get(K("z")), d.get(K("z"), 7)))
show("setdefault", lambda: (d.setdefault(K("a"), 1), d.setdefault(K("e"), 2)))
show("pop", lambda: (d.pop(K("e")), d.pop(K("z"), None)))
show("pop none", lambda: d.pop(K("z")))
show("pop of nothing asks nothing", lambda: {}.pop(K("z"), 0))
show("del", lambda: d.__delitem__(K("b")))
show("del none", lambda: d.__delitem__(K("b")))
show("left", lambda: d)
show("its place is taken first", lambda: d.__setitem__(K("n"), 0))
show("and asked first", lambda: K("z") in d)
show("popitem", lambda: (d.popitem(), d))
show("as a string", lambda: {"a": 1, K("a", hash("a")): 2})
show("a string finds it", lambda: {K("s", hash("s")): 1}["s"])
show("as a number", lambda: {1: "one"}[K(1)])
show("a number finds it", lambda: {K(1): "one"}[1.0])
show("in a tuple", lambda: {(a, 1): 2}[(K("a"), 1)])
show("in two tuples", lambda: {((a,), (b,)): 2}[((K("a"),), (K("b"),))])
show("display", lambda: {a: 1, b: 2, K("a"): 3})
show("comprehension", lambda: {k: k.name for k in (a, b, K("a"))})
show("dict()", lambda: dict([(a, 1), [b, 2], (K("a"), 3)]))
show("fromkeys", lambda: dict.fromkeys([a, K("a"), b], 0))
show("fromkeys of a set", lambda: dict.fromkeys({a, b}))
show("fromkeys of a dict", lambda: dict.fromkeys({a: 1, b: 2}))
e = dict.fromkeys((a, b, c)); print()
show("copy asks nothing", lambda: e.copy())
show("clear", lambda: (e.clear(), e, e.get(a)))
