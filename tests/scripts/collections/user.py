# UserDict, UserList and UserString, and the abstract classes of collections.abc.
import collections.abc as abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return f"no {key}"


u = Upper({"a": 1}, b=2)
u["c"] = 3; u.update(d=4)
print(u, u["A"], u["zz"], "A" in u, "a" in u, len(u), list(u), u.data, u == {"A": 1, "B": 2, "C": 3, "D": 4}, u.pop("A"), u.copy(), type(u.copy()).__name__, u | {"e": 1}, sorted(u.items()))
print(u.get("B"), u.setdefault("q", 9), u.popitem(), list(u.keys()), list(u.values()), u.keys(), type(u.keys()).__name__)


class Items(UserList):
    def append(self, item):
        print("append", item)
        super().append(item)


i = Items([3, 1, 2])
i.append(4); i.extend([5]); i += [6]; i.sort(); i.reverse()
print(i, i[0], i[1:3], type(i[1:3]).__name__, i + [1], [1] + i, i * 2, len(i), 3 in i, i == [6, 5, 4, 3, 2, 1], i.index(4), i.count(1), i.pop(), i < [9], list(i), sorted(i), i.copy())
s = UserString("Hello")
print(s, s + " you", "oh " + s, s.upper(), type(s.upper()).__name__, s[1:3], len(s), "ell" in s, s == "Hello", s.split("l"), s * 2, s.replace("l", "L"), s.startswith("He"), hash(s) == hash("Hello"), s % (), s.center(9, "*"), s.isalpha(), repr(s), s.find("l"), s.encode if False else "")


class Row(abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


r = Row(1, 2, 3, 2)
print(list(r), 2 in r, r.index(2), r.count(2), list(reversed(r)), r.index(2, 2), isinstance(r, abc.Sequence), isinstance(r, abc.Reversible), isinstance(r, abc.Collection))
try:
    r.index(9)
except ValueError as error:
    print(repr(error))


class Half(abc.Mapping):
    def __getitem__(self, key):
        return 1


try:
    Half()
except TypeError as error:
    print(error)


class Bag(abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


b = Bag(); b.update({"x": 1}, y=2); b["z"] = 3
print(dict(b), b.pop("x"), b.setdefault("q", 5), b.get("none"), "y" in b, b == {"y": 2, "z": 3, "q": 5}, list(b.items()), b.keys() & {"y"}, b.popitem(), len(b), b.keys() | {"k"} == {"y", "z", "q", "k"})
b.clear(); print(len(b), b.pop("no", "default"))


class Odd(abc.Set):
    def __init__(self, items):
        self.items = list(items)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


o = Odd([1, 3, 5])
print(list(o & [1, 2]), list(o | [7]), list(o - [1]), sorted(o ^ [1, 9]), o == {1, 3, 5}, o <= {1, 3, 5, 7}, o < o, o.isdisjoint([2]), {1} <= o)
values = [1, 1.5, "s", b"b", (), [], {}, set(), frozenset(), range(3), iter([]), (x for x in ()), len, None, {}.keys(), {}.items(), {}.values(), deque(), defaultdict(int), OrderedDict(), Counter(), ChainMap(), UserDict(), UserList(), r, b, map(str, []), zip(), enumerate([]), reversed([])]
for name in ("Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Awaitable", "Coroutine", "AsyncIterable"):
    kind = getattr(abc, name)
    print(name, "".join("x" if isinstance(v, kind) else "." for v in values), kind.__module__, issubclass(list, kind), kind)
async def co():
    pass
c = co(); print(isinstance(c, abc.Coroutine), isinstance(c, abc.Awaitable), isinstance(co, abc.Callable)); c.close()
print(abc.Callable[[int], str].__args__, abc.Iterable[int], abc.Mapping[str, int])


@abc.Sequence.register
class Fake:
    pass


print(issubclass(Fake, abc.Sequence), isinstance(Fake(), abc.Collection), isinstance(Fake(), abc.Mapping))
import collections
print(collections.abc is abc, collections.__name__, abc.__name__, sorted(collections.__all__))
