# collections.defaultdict, OrderedDict, Counter and ChainMap.
from collections import ChainMap, Counter, OrderedDict, defaultdict


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = defaultdict(list)
d["a"].append(1); d["b"].append(2); d["a"].append(3)
print(d, dict(d), d.default_factory, d.get("z"), "z" in d, len(d), d == {"a": [1, 3], "b": [2]}, type(d).__name__, defaultdict)
counts = defaultdict(int, {"x": 5}, y=6)
for letter in "hello":
    counts[letter] += 1
print(counts, counts.copy(), type(counts.copy()).__name__, sorted(counts.items()), counts.pop("x"), list(counts))
print(counts | {"new": 1}, {"new": 1} | counts, type({} | counts).__name__)
counts |= {"q": 9}; print(counts["q"], counts["missing"], counts.setdefault("w", 4))
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), isinstance(t, dict))
n = defaultdict(None, a=1); attempt(lambda: n["x"]); attempt(lambda: defaultdict()["y"])
attempt(lambda: defaultdict(5)); attempt(lambda: defaultdict(list, 5)); attempt(lambda: defaultdict(list, {}, {})); attempt(lambda: defaultdict(lambda: 1 / 0)["k"])
d.default_factory = lambda: "made"; print(d["new"], d.default_factory()); d.default_factory = None; attempt(lambda: d["other"])
attempt(lambda: d[[]]); attempt(lambda: setattr(d, "x", 1)); attempt(lambda: hash(d))
print(d.__missing__ is not None, defaultdict(int).__missing__("k"), repr(defaultdict(int)), defaultdict(int, [(1, 2)]))
r = defaultdict(list); r["self"].append(r); print(r)


class Memo(defaultdict):
    def __missing__(self, key):
        print("computing", key)
        value = self[key] = key * 2
        return value


m = Memo(); print(m[3], m[3], m, type(m.copy()).__name__)


class Kind(defaultdict):
    def __init__(self, *args):
        super().__init__(list, *args)


k = Kind({"a": [1]}); k["b"].append(2); print(k, k.default_factory)

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(o, OrderedDict(), OrderedDict(x=1, y=2), OrderedDict({"q": 1}), list(o), list(reversed(o)), list(o.items()), o.keys(), o.values(), o.items())
o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o); attempt(lambda: o.move_to_end("zz"))
print(o.popitem(), o.popitem(last=False), o); o.clear(); attempt(o.popitem); attempt(lambda: o.popitem(last=False))
o = OrderedDict(a=1, b=2); o["c"] = 3; o["a"] = 9; del o["b"]; o["b"] = 5; print(o, o.pop("c"), o.pop("zz", None), o.get("a"), o.setdefault("n", 1))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != OrderedDict(a=1), {"a": 1} == OrderedDict(a=1))
print(o.copy(), type(o.copy()).__name__, o | {"z": 1}, {"z": 1} | o, type({} | o).__name__, OrderedDict.fromkeys("ab", 0), type(OrderedDict.fromkeys("ab")).__name__)
o |= {"k": 1}; o.update(b=7, m=8); print(o)
def change(o):
    for key in o:
        o[key + "x"] = 1
attempt(lambda: change(OrderedDict(a=1)))
def drop(o):
    for key in o:
        del o[key]
attempt(lambda: drop(OrderedDict(a=1, b=2)))
attempt(lambda: OrderedDict(1)); attempt(lambda: OrderedDict([], [])); attempt(lambda: OrderedDict(a=1) < OrderedDict(a=1)); attempt(lambda: o["nope"])
n = OrderedDict(); n["n"] = n; print(n)


class Lru(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            print("drops", next(iter(self)))
            del self[next(iter(self))]


cache = Lru(2); cache["a"] = 1; cache["b"] = 2; print(cache["a"]); cache["c"] = 3; print(cache, cache.size); cache.update(d=4, e=5); print(list(cache))
print(Lru(2, {"x": 1, "y": 2, "z": 3}))
q = OrderedDict((i, i) for i in range(500))
while len(q) > 3:
    q.popitem(last=False)
print(q)

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), c.most_common(), c.total(), len(c), Counter(), Counter(a=2, b=-1), Counter({"x": 3}), Counter([1, 1, 2]))
c.update("miss"); print(c); c.subtract("mmmmmmm"); print(c, c["m"]); c.update({"m": 10}); c.update(z=1); print(c)
a, b = Counter(a=3, b=1, z=-2), Counter(a=1, b=2, c=-3)
print(a + b, a - b, a & b, a | b, +a, -a, +b, -b)
print(a == b, a != b, a <= b, a < b, a >= b, a > b, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {"a": 1}, Counter(a=1) <= Counter(a=2))
for op in ("__iadd__", "__isub__", "__iand__", "__ior__"):
    e = Counter(a); getattr(e, op)(b); print(op, e)
e = Counter(a); e += b; print(e); e -= b; print(e); e |= b; print(e); e &= b; print(e)
del c["nothing"]; del c["m"]; print("m" in c, c.copy(), type(c.copy()).__name__, c.pop("i"), dict(c))
attempt(lambda: Counter.fromkeys("ab")); attempt(lambda: Counter(5)); attempt(lambda: Counter([[]])); attempt(lambda: Counter("a") + {"a": 1}); attempt(lambda: Counter([], [])); attempt(lambda: Counter(a="x").total())
print(Counter(a=1, b="x"), Counter(word for word in "a b a".split()), sum(Counter("aab").values()), max(Counter("aab")), sorted(Counter("aab").items(), key=lambda i: -i[1]))
print(Counter("abcabcab").most_common(1), Counter("abcabcab").most_common(10), Counter("abc").most_common(0), Counter("abc").most_common(-1))

base, override = {"a": 1, "b": 2}, {"b": 20, "c": 30}
chain = ChainMap(override, base)
print(chain, chain["a"], chain["b"], len(chain), list(chain), dict(chain), sorted(chain.items()), "a" in chain, chain.get("zz", 0), bool(ChainMap()), chain.maps)
chain["new"] = 1; print(override, base); child = chain.new_child({"b": 0}); print(child, child["b"], child.parents, chain.new_child(k=1))
del chain["new"]; attempt(lambda: chain.__delitem__("a")); attempt(lambda: chain["zz"]); attempt(lambda: chain.pop("a")); print(chain.pop("c"), chain.popitem(), chain)
attempt(chain.popitem); print(chain | {"x": 1}, {"x": 1, "a": 5} | chain, chain == {"a": 1, "b": 2}, chain.copy(), ChainMap.fromkeys("ab", 1), list(chain.keys()), list(chain.values()))
