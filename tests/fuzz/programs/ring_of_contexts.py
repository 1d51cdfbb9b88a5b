# status: 1
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
for ring in [a], [a, b], [a, b, c]:
    for i, error in enumerate(ring):
        error.__context__ = ring[(i + 1) % len(ring)]
    try:
        try:
            raise a
        finally:
            undefined
    except NameError as error:
        print(len(ring), repr(error.__context__), repr(a.__context__))
outer = ValueError("outer")
outer.__context__ = a
try:
    raise outer
finally:
    undefined
