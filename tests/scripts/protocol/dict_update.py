# What fills a dict: a dict, a mapping with keys() and __getitem__, pairs,
# keywords; and what is left when one of them fails.
class K:
    def __init__(self, name, hash=1):
        self.name = name
        self.hash = hash

    def __hash__(self):
        print("h", self.name, end="; ")
        return self.hash

    def __eq__(self, other):
        print(self.name, "==", other.name, end="; ")
        return self.name == other.name

    def __repr__(self):
        return "K" + self.name


class Mapping:
    def __init__(self, keys, fail=None):
        self.all = keys
        self.fail = fail

    def keys(self):
        print("keys", end="; ")
        return self.all

    def __getitem__(self, key):
        print("get", key, end="; ")
        if key == self.fail:
            raise IndexError(key)
        return "<%s>" % (key,)


class It:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        print("iter", end="; ")
        return self

    def __next__(self):
        print("next", end="; ")
        if not self.items:
            raise StopIteration
        item = self.items.pop(0)
        if isinstance(item, Exception):
            raise item
        return item


class Names:
    def __getattr__(self, name):
        print("getattr", name, end="; ")
        raise AttributeError(name)

    def __iter__(self):
        return iter([(1, 2)])


def show(what, action, *left):
    print(what, end=": ")
    try:
        print("->", action(), *left)
    except Exception as error:
        print("!!", type(error).__name__, error, *left)


a, b, c = K("a"), K("b"), K("c")
for number, other in enumerate((
        {K("a"): 1, b: 2}, [(K("a"), 1), [b, 2]], Mapping([K("a"), b]), Mapping(It("x", "y")), Mapping({"x": 1}.keys()),
        Mapping(["x", "y", "z"], "y"), It(("x", 1), "yz", ["z", 3]), It(("x", 1), KeyError("it")), It("xy", 5, "zz"),
        It("xy", "long"), It("xy", "z"), It(It("x", 1), (i for i in "yz")), It(("x", 1), It("y", ValueError("inner"))),
        Mapping(5), Mapping(It("x", OverflowError("keys"))), Names(), 5, None, "ab", ["ab"], [1], {1}, [{1, 2}], "")):
    for use in ("update", "__ior__", "dict"):
        if isinstance(other, It):
            other = It(*other.items)
        if isinstance(other, Mapping) and isinstance(other.all, It):
            other = Mapping(It(*other.all.items))
        d = {a: 0}
        print()
        show("%d %s" % (number, use), lambda: dict(other) if use == "dict" else getattr(d, use)(other), d)
show("|", lambda: {a: 0, c: 1} | {K("a"): 2, b: 3})
show("| a mapping", lambda: {a: 0} | Mapping("x"))
show("keywords", lambda: dict([("x", 1)], x=2, y=3))
show("update keywords", lambda: (lambda d: (d.update(x=2), d.update({"x": 1}, y=3), d))({"z": 0}))
show("mapping and keywords", lambda: dict(Mapping("xy"), y=3))
show("bad and keywords", lambda: dict(Mapping("xy", "y"), y=3))
show("too many", lambda: dict(1, 2))
show("update too many", lambda: {}.update(1, 2))
show("display", lambda: {**Mapping("xy"), "x": 1, **{a: 2}, **{K("a"): 3}})
show("display of pairs", lambda: {**[(1, 2)]})
show("display of a number", lambda: {"x": 1, **5})
show("display of bad keys", lambda: {**Mapping(5)})


class NoKeys:
    def keys(self):
        raise AttributeError("inside")


show("display of no keys", lambda: {**NoKeys()})
show("update of no keys", lambda: {}.update(NoKeys()))


def f(*args, **keywords):
    return keywords


class Called:
    def __call__(self, **keywords):
        return keywords

    def __repr__(self):
        return "<called>"


show("call", lambda: f(**Mapping("xy"), **{"z": 1}))
show("call twice", lambda: f(**Mapping("xy"), **Mapping("y")))
show("call twice too", lambda: f(x=1, **{"x": 2}))
show("call of a number", lambda: f(**5))
show("call of pairs", lambda: f(x=1, **[("y", 2)]))
show("call of no keys", lambda: f(**NoKeys()))
show("call with other keys", lambda: f(**{a: 1}))
show("call with other keys last", lambda: f(**{1: 1}, **{"x": 1}, **{"x": 1}))
show("call with a bad item", lambda: f(**Mapping("xy", "x")))
show("a method", lambda: Called()(**{"x": 1}, **{"x": 1}))
show("its __call__", lambda: Called().__call__(**{"x": 1}, **{"x": 1}))
show("a class", lambda: Mapping(**{"x": 1}, **{"x": 1}))
show("a builtin", lambda: print(**{"end": ""}, **{"end": ""}))
show("a builtin of a number", lambda: len(**5))
show("a builtin class", lambda: dict(**{"x": 1}, **{"x": 1}))
show("a builtin method", lambda: {}.update(**{"x": 1}, **{"x": 1}))
show("dict()", lambda: dict(**Mapping("xy")))


class Raises:
    def keys(self):
        raise KeyError("mine")


show("a KeyError inside", lambda: f(**{"x": 1}, **Raises()))


class Grows:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        if len(source) < 20:
            source[len(source)] = 1
        return False


source = {}
source.update({1: 1, Grows(): 2, 3: 4})
show("grows", lambda: {1: 0, 5: 6}.update(source))
