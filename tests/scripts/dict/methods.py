def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = {"b": 1, "a": 2, 3: "c", (1, 2): None, 1.5: True}
print(d, len(d), list(d), d.keys(), d.values(), d.items())
print(d["b"], d.get("x"), d.get("x", 5), "a" in d, 4 in d, d[3.0], True in {1: 2})
print(d.pop("b"), d.pop("zz", None), d.setdefault("new", []), d.setdefault("a", 9), d)
print(d.popitem(), d)
attempt(lambda: d["nope"])
attempt(lambda: d[(5,)])
attempt(lambda: d.pop("nope"))
attempt(lambda: {}.popitem())
attempt(lambda: d[[1]])
attempt(lambda: {{}: 1})
attempt(lambda: [1] in d)
attempt(lambda: d.get([]))
attempt(lambda: d < {})
attempt(lambda: d + {})
attempt(lambda: d.nope)
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["ab", "cd"]))
attempt(lambda: dict(5))
attempt(lambda: dict([(1, 2)], a=3))
attempt(lambda: dict(a=1, b=2))
attempt(lambda: dict({"x": 1}, y=2))
attempt(lambda: dict(zip("abc", range(3))))
attempt(lambda: dict((k, k * k) for k in range(3)))
attempt(lambda: dict.fromkeys("abc"))
attempt(lambda: dict.fromkeys([1, 2], 0))
attempt(lambda: {1: 2} | {3: 4} | {1: 5})
attempt(lambda: {1: 2} | [(3, 4)])
attempt(lambda: {**{"a": 1}, "b": 2, **{"a": 3}})
attempt(lambda: {1: "a", 1.0: "b", True: "c"})
attempt(lambda: {1: 2, 3: 4} == {3: 4, 1: 2})
attempt(lambda: {1: [2]} == {1: [2]})
attempt(lambda: {1: 2} != {1: 3})
attempt(lambda: {1: 2} == [(1, 2)])
attempt(lambda: bool({}) or bool({0: 0}))
attempt(lambda: {"a": 1}.keys() & {"a", "b"})
attempt(lambda: {"a": 1}.keys() | {"a"})
attempt(lambda: {"a": 1}.keys() == {"a"})
attempt(lambda: {"a": 1, "b": 2}.items() - {("a", 1)})
attempt(lambda: ("a", 1) in {"a": 1}.items())
attempt(lambda: 1 in {"a": 1}.values())
attempt(lambda: len({"a": 1}.values()))
attempt(lambda: sorted({"b": 1, "a": 2}.items()))
attempt(lambda: list(reversed({"b": 1, "a": 2})))
attempt(lambda: max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get))
attempt(lambda: {k: v for k, v in [(1, 2), (3, 4)] if k > 1})
e = {}
e.update(a=1)
e.update({"b": 2}, c=3)
e.update([("d", 4)])
e.update((x, x) for x in range(2))
print(e)
e |= {"z": 26}
e |= [("y", 25)]
print(e)
attempt(lambda: e.update(5))
attempt(lambda: e.update([5]))
copy = e.copy()
copy["a"] = 100
print(e["a"], copy["a"])
del e["a"]
try:
    del e["a"]
except KeyError as error:
    print(repr(error), error)
e.clear()
print(e, not e)
e["self"] = e
print(e)
try:
    for key in copy:
        copy[key + "x" if isinstance(key, str) else "n"] = 1
except RuntimeError as error:
    print(error)
try:
    for key in copy:
        del copy[key]
except RuntimeError as error:
    print(error)
for key in copy:
    copy[key] = 0
print(copy)
it = iter({1: 2})
print(next(it), next(it, "end"))
