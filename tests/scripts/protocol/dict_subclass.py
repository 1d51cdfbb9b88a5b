# Classes that derive from dict.
def show(what, action):
    try:
        print(what, "->", action())
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


class D(dict):
    pass


d = D(a=1)
print(d, type(d).__name__, len(d), d == {"a": 1}, {"a": 1} == d, isinstance(d, dict), D.__mro__)
d["b"] = 2
d.tag = "attribute"
print(d, d.tag, d.__dict__, d["b"], "b" in d, "tag" in d, bool(d), bool(D()), list(d), D([(1, 2)]), D({1: 2}, x=3), D())
for name, x in (("copy", d.copy()), ("|", d | {"c": 3}), ("| D", {"c": 3} | d), ("D | D", d | d), ("fromkeys", D.fromkeys("ab", 0)),
                ("from one", d.fromkeys([1])), ("dict", dict(d)), ("D", D(d))):
    print(name, type(x).__name__, x)
d |= {"z": 0}
print(type(d).__name__, d, d.tag, d.pop("z"), d.popitem(), d.setdefault("q", 5), d)
show("too many", lambda: D(1, 2))
show("no key", lambda: d["nope"])
show("unhashable", lambda: hash(d))
show("no attribute", lambda: d.nope)
show("equal", lambda: (D(a=1) == D(a=1), D(a=1) != D(a=2), D() == []))
show("views", lambda: (D(a=1).keys(), D(a=1).items(), D(a=1).values()))
show("spread", lambda: ({**D(a=1)}, dict(**D(a=1))))
show("for", lambda: [k for k in D(a=1, b=2)])
show("reversed", lambda: list(reversed(D(a=1, b=2))))
show("str", lambda: (str(D(a=1)), repr(D(a=1)), "%s" % D(a=1), f"{D(a=1)}"))


class Missing(dict):
    def __missing__(self, key):
        print("missing", key, end=" ")
        if key == "raise":
            raise LookupError("no")
        self[key] = value = "<%s>" % key
        return value


m = Missing(a=1)
show("missing", lambda: (m["a"], m["x"], m["x"], m.get("y"), "y" in m, m.pop("y", None), m.setdefault("z", 1), m))
show("missing raises", lambda: m["raise"])
show("missing format", lambda: "{k}".format_map(m) if hasattr(str, "format_map") and False else m["k"])
show("__getitem__", lambda: (m.__getitem__("v"), dict.__getitem__(m, "w")))


class Init(dict):
    def __init__(self, n, *args, **keywords):
        print("init", n, end=" ")
        super().__init__(*args, **keywords)
        self.n = n

    def __setitem__(self, key, value):
        print("set", key, end=" ")
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key, end=" ")
        return dict.__getitem__(self, key)

    def __delitem__(self, key):
        print("del", key, end=" ")
        super().__delitem__(key)

    def __contains__(self, key):
        print("in", key, end=" ")
        return super().__contains__(key)

    def __len__(self):
        return 100 + super().__len__()

    def __eq__(self, other):
        return "equal"

    def keys(self):
        print("keys", end=" ")
        return super().keys()


i = Init(5, [("a", 1)], b=2)
show("init", lambda: (i, i.n, len(i), bool(i), i == 1, 1 == i))
show("overridden", lambda: (i["a"], i.get("a"), "a" in i, i.update(c=3), i.setdefault("d", 4), i.pop("b"), list(i)))
i["e"] = 5
del i["e"]
show("taken as it is", lambda: (dict(i), {**i}, {} | i, i | {}, {"x": 0, **i}))
show("update from it", lambda: (lambda x: (x.update(i), x))({}))
show("call", lambda: (lambda **k: k)(**i))
show("fromkeys", lambda: Init.fromkeys("ab"))
show("len()", lambda: len(i))


class Keys(dict):
    def __init__(self, *args):
        print("made", args, end=" ")
        super().__init__(*args)

    def __setitem__(self, key, value):
        print("set", key, end=" ")
        super().__setitem__(key, value)


show("fromkeys sets", lambda: Keys.fromkeys([1, 2], "v"))


class Walks(dict):
    def __iter__(self):
        print("iter", end=" ")
        return iter(["other"])

    def __getitem__(self, key):
        return "got " + key

    def keys(self):
        print("keys", end=" ")
        return ["k"]


w = Walks(a=1)
show("walks", lambda: (dict(w), {**w}, list(w), dict.copy(w), w | {}, {} | w, set(w), sorted(w), w.keys(), list(w.items())))
show("walks in update", lambda: (lambda x: (x.update(w), x))({}))
show("walks in a call", lambda: (lambda **k: k)(**w))
show("walks in fromkeys", lambda: dict.fromkeys(w))


class Or(dict):
    def __or__(self, other):
        return "or"

    def __ror__(self, other):
        return "ror"

    def __ior__(self, other):
        return "ior"


o = Or()
show("operators", lambda: (o | {}, {} | o, o | o))
o |= {}
print(o)


class Repr(dict):
    def __repr__(self):
        return "Repr(%s)" % super().__repr__()


show("repr", lambda: (Repr(a=1), [Repr()], str(Repr())))


class New(dict):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self["new"] = args
        return self

    def __init__(self, *args):
        self["init"] = args


show("new", lambda: New(1, 2))
show("dict.__new__", lambda: (dict.__new__(D, 1, 2), type(dict.__new__(D)).__name__))


class Slots(dict):
    __slots__ = ("x",)


s = Slots(a=1)
s.x = 5
show("slots", lambda: (s, s.x, hasattr(s, "__dict__")))
show("no other", lambda: setattr(s, "y", 1))


class Both(D):
    def __init__(self):
        self.order = []
        super().__init__(z=1)


show("deeper", lambda: (Both(), Both().order))


class Key(dict):
    __hash__ = object.__hash__


k = Key(a=1)
show("as a key", lambda: ({k: 1}[k], Key(a=1) in {k: 1}))


class Hash(dict):
    def __hash__(self):
        return 5


show("as an equal key", lambda: {Hash(a=1): "found"}[Hash(a=1)])
loop = D()
loop["loop"] = loop
print(loop)
try:
    class Bad(dict, set):
        pass
except TypeError as error:
    print(error)
print(dict.__init__(d, e=5), d, {}.__init__([(1, 2)]), dict.fromkeys("a"), D.fromkeys.__name__)
