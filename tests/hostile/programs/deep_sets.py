# status: 0 4
# Two tries at each level were 2**40 of them, and hashes of slices went deep
# in C.
def attempt(action):
    try:
        print(action())
    except (RecursionError, TypeError) as error:
        print(type(error).__name__)


def nest(wrap, depth):
    deep = 1
    for i in range(depth):
        deep = wrap(deep)
    return deep


for wrap in lambda x: frozenset([x]), slice:
    for depth in 42, 20000:
        one, other = nest(wrap, depth), nest(wrap, depth)
        attempt(lambda: one == other)
        attempt(lambda: one != other)
        attempt(lambda: one < other)
        attempt(lambda: one in [other])
        attempt(lambda: one in {other: 1})
        attempt(lambda: {one} == {other})
        attempt(lambda: hash(one) == hash(other))
        attempt(lambda: len(repr(one)) > depth)
