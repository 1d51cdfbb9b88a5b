# status: 0 4
# One native answers another, very often, and no Python runs between them.
print(sum(map(abs, [1] * 200000)))
print(max(map(abs, range(-100000, 0))), any(map(int, [0] * 100000)))
print(len(list(filter(None, map(abs, [1] * 100000)))))
print(len(tuple(enumerate(map(str, range(100000))))))


def chain(n):
    if n:
        yield from map(int, chain(n - 1))
    else:
        yield from [1] * 20000


print(sum(chain(100)))
ones = [1] * 100000
print(sum(iter(ones.pop, None), 0) if ones.insert(0, None) is None else 0)
