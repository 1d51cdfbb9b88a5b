import inspect
from inspect import signature, Parameter, Signature
from functools import partial, wraps


def f(a, b: int, /, c, d: 'x' = 1, *args: str, e, g=2, **kw: float) -> list[int]:
    """What f does.

        And more.
      Less.
    """


print(signature(f))
for p in signature(f).parameters.values():
    print(repr(p), p.name, p.kind, p.kind.description, p.default is p.empty,
          p.annotation)
print(repr(signature(f)), signature(f).return_annotation)
print(signature(lambda: 0), signature(lambda *, a: 0), signature(lambda *a: 0))


class C:
    def __init__(self, x, *, y=3):
        pass

    def m(self, q):
        pass

    @classmethod
    def k(cls, r):
        pass

    @staticmethod
    def s(t):
        pass

    def __call__(self, u=1):
        pass


print(signature(C), signature(C.m), signature(C(1).m), signature(C.k),
      signature(C.s), signature(C(1)))


class N:
    def __new__(cls, a, b):
        pass


print(signature(N))


class Plain:
    pass


print(signature(Plain))


def deco(g):
    @wraps(g)
    def inner(*args, **kw):
        return g(*args, **kw)
    return inner


@deco
def decorated(one, two=2):
    pass


print(signature(decorated), signature(decorated, follow_wrapped=False))


def h(a, b, c=3, *, d=4):
    pass


for p in partial(h, 1), partial(h, b=2), partial(h, 1, d=5), partial(h, c=9):
    print(signature(p))
s = signature(h)
b = s.bind(1, 2, d=8)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
print(s.bind_partial(1).arguments)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {'a': 1}),
                 ((1, 2), {'z': 1})):
    try:
        s.bind(*args, **kw)
    except TypeError as e:
        print(e)
try:
    signature(lambda *, k: 0).bind()
except TypeError as e:
    print(e)
print(s == signature(h), s != signature(f), hash(s) == hash(signature(h)))
print(s.replace(return_annotation=int), s.replace(parameters=[]))
for bad in (lambda: Parameter('a b', Parameter.KEYWORD_ONLY),
            lambda: Parameter('if', Parameter.KEYWORD_ONLY),
            lambda: Parameter('a', 7),
            lambda: Parameter(3, Parameter.KEYWORD_ONLY),
            lambda: Parameter('a', Parameter.VAR_KEYWORD, default=1),
            lambda: Signature([Parameter('a', Parameter.KEYWORD_ONLY),
                               Parameter('b', Parameter.POSITIONAL_ONLY)]),
            lambda: Signature([Parameter('a', Parameter.KEYWORD_ONLY)] * 2),
            lambda: signature(3)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(Signature([Parameter('a', Parameter.POSITIONAL_ONLY, default=1)]))
print(inspect.getdoc(f))
print(repr(inspect.cleandoc('  a\n    b\n      c\n\n')))
