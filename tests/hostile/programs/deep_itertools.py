# status: 0 4
# Iterators over iterators: asked, told apart, and given up.
import functools
import itertools

KINDS = {
    "accumulate": itertools.accumulate, "chain": itertools.chain,
    "from_iterable": lambda x: itertools.chain.from_iterable([x]),
    "compress": lambda x: itertools.compress(x, [1]),
    "dropwhile": lambda x: itertools.dropwhile(lambda v: False, x),
    "filterfalse": lambda x: itertools.filterfalse(lambda v: False, x),
    "groupby": itertools.groupby, "pairwise": itertools.pairwise,
    "islice": lambda x: itertools.islice(x, 5),
    "starmap": lambda x: itertools.starmap(lambda *a: a, x),
    "takewhile": lambda x: itertools.takewhile(bool, x),
    "tee": lambda x: itertools.tee(x)[0], "cycle": itertools.cycle,
    "zip_longest": itertools.zip_longest,
    "generator": lambda x: (v for v in x),
    "iter": lambda x: iter(functools.partial(next, iter(x)), 5),
}


def attempt(action):
    try:
        print(type(action()).__name__)
    except (RecursionError, TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__)


for name, wrap in KINDS.items():
    deep = [(1,), (2,), (3,)]
    for i in range(5000):
        deep = wrap(deep)
    attempt(lambda: next(deep))
    attempt(lambda: list(itertools.islice(deep, 2)))
    attempt(lambda: 5 in itertools.islice(deep, 2))
    attempt(lambda: [*zip(range(2), deep)])
    attempt(lambda: repr(deep))
    del deep
