bounds = [None, 0, 1, 2, 5, 9, 10, 100, -1, -2, -10, -100]
steps = [None, 1, 2, 3, -1, -2, -3, 100, -100]
base = list(range(10))
for start in bounds:
    for stop in bounds:
        for step in steps:
            part = base[start:stop:step]
            assert tuple(part) == tuple(base)[start:stop:step]
            assert "".join(map(str, part)) == "0123456789"[start:stop:step]
            assert part == list(range(10)[start:stop:step]), (start, stop, step)
            copy = base[:]
            del copy[start:stop:step]
            try:
                other = base[:]
                other[start:stop:step] = "ab"
            except ValueError as error:
                other = str(error)
            print(part, copy, other)


def attempt(action):
    data = list(range(6))
    try:
        action(data)
        print(data)
    except Exception as error:
        print(type(error).__name__, error)


def assign(index, value):
    def run(data):
        data[index] = value
    return run


def delete(index):
    def run(data):
        del data[index]
    return run


attempt(assign(0, "x"))
attempt(assign(-1, "x"))
attempt(assign(6, "x"))
attempt(assign("a", "x"))
attempt(assign(slice(1, 3), [7, 8, 9, 10]))
attempt(assign(slice(1, 3), []))
attempt(assign(slice(3, 1), [7]))
attempt(assign(slice(None), "abc"))
attempt(assign(slice(None, None, 2), "abc"))
attempt(assign(slice(None, None, -2), "abc"))
attempt(assign(slice(1, 3), 5))
attempt(assign(slice(0, 2, 0), []))
attempt(delete(0))
attempt(delete(-7))
attempt(delete("a"))
attempt(delete(slice(0, 4, 3)))
attempt(delete(slice(None)))
data = [1, 2, 3]
data[1:1] = data
print(data)
data[::2] = data[1::2]
print(data)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(1, None) == slice(1, None))
try:
    data[1.5:]
except TypeError as error:
    print(error)
attempt(assign(slice(None, None, 2), 5))
