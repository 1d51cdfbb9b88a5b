# What is kept is bound when the whole pattern matches, before the guard; match and case are names too.
def order(value):
    a = b = c = "old"
    match value:
        case [a, b, 1]:
            return 1, a, b, c
        case [b, a, 2] | [a, 3, b]:
            return 2, a, b, c
        case [a, *c] if len(c) > 3:
            return 3, a, b, c
        case {"a": (b, c) as a, **d}:
            return 4, a, b, c, d
    return 5, a, b, c


for value in ([7, 8, 1], [7, 8, 2], [7, 3, 8], [1, 2, 3, 4, 5], [1, 2, 4], {"a": (1, 2), "z": 3}, None):
    print(order(value))


def nested(value):
    match value:
        case {"items": [{"id": int(first)}, *rest], "meta": {"next": str() | None as link}}:
            return first, rest, link
        case [[a, [b, [c, *d]]], ([e] | e)] if e:
            return a, b, c, d, e
    return None


print(nested({"items": [{"id": 1}, 2, 3], "meta": {"next": None}}))
print(nested({"items": [{"id": 1}], "meta": {"next": "x", "y": 1}}))
print(nested([[1, [2, [3, 4, 5]]], [6]]))
print(nested([[1, [2, [3]]], 0]))

match = {"case": 1}
case = match["case"]
print(match, case)
print(match
      .get("case"))
_ = 5
match case:
    case 1: print("one", _)
match (case):
    case _: print("anything", _)
match[0] = 5
print(sorted(match, key=str))


class Box:
    match value if (value := 3) else 0:
        case 3:
            kept = value
        case _:
            kept = None


print(Box.kept)


def closure(value):
    match value:
        case [x, y]:
            return lambda: x + y


print(closure([1, 2])())


def gen(values):
    for value in values:
        match value:
            case "stop":
                break
            case "skip":
                continue
            case int():
                yield value
            case [*parts]:
                yield from parts
    else:
        yield "all"


print(list(gen([1, "skip", [2, 3]])), list(gen([1, "stop", 2])))
