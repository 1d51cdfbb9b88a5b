# Sequences: lists, tuples, ranges; no texts, no iterators.
def describe(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x!r}"
        case [1, 2, *_]:
            return "begins with 1, 2"
        case [_, _, 9]:
            return "three, ends in nine"
        case [first, *middle, "end"]:
            return f"{first!r} {middle!r} end"
        case (a, [b, *c], d):
            return f"{a!r} {b!r} {c!r} {d!r}"
        case [*_, last]:
            return f"last {last!r}"
    return "no sequence"


for value in ([], (), [5], (6,), [1, 2], (1, 2, 3), [4, 5, 9], [0, "end"], ["a", "b", "c", "end"],
              (1, [2], 3), (1, (2, 3, 4), 5), range(3), range(0), "text", b"ab",
              {1, 2}, {1: 2}, iter([1]), (n for n in [1]), 5, None):
    print(type(value).__name__, describe(value))
