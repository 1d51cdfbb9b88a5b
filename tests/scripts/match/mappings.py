# Mappings: keys that must be there, and the rest.
class Default(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def __missing__(self, key):
        print("missing", key)
        return 0


class Key:
    A = "a"


def describe(value):
    match value:
        case {"a": 1}:
            return "a is 1"
        case {"a": x, "b": y}:
            return f"a {x!r} b {y!r}"
        case {"kind": "point", "at": [x, y]}:
            return f"point {x} {y}"
        case {Key.A: found, **rest}:
            return f"a {found!r} and {rest}"
        case {1: _, None: _, **rest}:
            return f"1 and None and {rest}"
        case {**rest} if len(rest) > 2:
            return f"many {rest}"
        case {}:
            return "a mapping"
    return "no mapping"


for value in ({"a": 1}, {"a": 2, "b": 3, "c": 4}, {"kind": "point", "at": (1, 2)}, {"a": 5, "z": 6},
              {1: 2, None: 3, "x": 4}, {7: 1, 8: 2, 9: 3}, {}, {7: 8}, [("a", 1)], "a", None):
    print(describe(value))
print(describe(Default(a=2)))
before = {"a": 5, "b": [1]}
match before:
    case {"a": a, **others}:
        others["new"] = 1
        print(a, others, before)


class Names:
    one = 1
    uno = 1


try:
    match {1: 2}:
        case {Names.one: a, Names.uno: b}:
            print("never")
except ValueError as e:
    print(e)
