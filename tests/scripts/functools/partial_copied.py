# Copies of partial objects, their state, and classes that derive from them.
import copy
from functools import partial


def capture(*args, **named):
    return args, named


class Own(partial):
    pass


class Named(dict):
    pass


class Row(tuple):
    pass


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for cls in partial, Own:
    p = cls(capture, ['asdf'], bar=[True])
    p.attr = [7]
    for copied in copy.copy(p), copy.deepcopy(p):
        print(type(copied) is cls, copied is p, copied.attr, copied.attr is p.attr, copied(1, x=2), copied.args[0] is p.args[0],
              copied.keywords['bar'] is p.keywords['bar'], copied.keywords is p.keywords)
    make, args, state = p.__reduce__()
    print(make is cls, args == (capture,), state[1:], state[0] is capture)
    q = cls(print)
    q.__setstate__((capture, (1,), {'a': 10}, {'extra': []}))
    print(q(2, b=20), q.extra, q.args, q.keywords)
    q.__setstate__((capture, (1,), None, None))
    print(q(2), vars(q), q.keywords)
    q.__setstate__((capture, Row((1, 2)), Named(z=3), None))
    print(q(), type(q.args), type(q.keywords))
    for bad in (None, 5, (capture,), (capture, (), {}), (capture, (), {}, {}, None), (capture, [], {}, None), (5, (), {}, None),
                (capture, (), [], None), [capture, (), {}, None]):
        attempt(q.__setstate__, bad)
    print(q(), hasattr(q, '__reduce__'), hasattr(q, '__setstate__'))
attempt(partial(capture).__setstate__)
attempt(partial(capture).__reduce__, 1)
