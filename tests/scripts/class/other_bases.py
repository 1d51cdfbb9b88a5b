# A class is given other bases: what it and its subclasses find, and what is
# refused.
def attempt(f):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class A:
    def who(self):
        return 'A'

    def only_a(self):
        return 'a'


class B:
    def who(self):
        return 'B'

    def __len__(self):
        return 7

    @property
    def kind(self):
        return 'property of B'


class C(A):
    pass


class D(C):
    pass


class E(D, A):
    pass


d, e = D(), E()
print(d.who(), e.who(), C.__bases__, D.__mro__)
C.__bases__ = (B,)
print(d.who(), e.who(), len(d), len(e), d.kind, bool(d))
print([c.__name__ for c in E.__mro__], C.__base__.__name__)
print(hasattr(d, 'only_a'), e.only_a(), issubclass(D, A), isinstance(e, B))
print([c.__name__ for c in A.__subclasses__()],
      [c.__name__ for c in B.__subclasses__()])
attempt(lambda: d.only_a())
C.__bases__ = (B, A)
print([c.__name__ for c in D.__mro__], d.only_a(), d.who())
C.__bases__ = (A, B)
print([c.__name__ for c in E.__mro__], d.who(), len(d))


def give(c, bases):
    c.__bases__ = bases
    return [x.__name__ for x in c.__mro__]


class F(C, A):
    pass


attempt(lambda: give(A, (B,)))
attempt(lambda: give(C, [A]))
attempt(lambda: give(C, ()))
attempt(lambda: give(C, (A, 3)))
attempt(lambda: give(C, (D,)))
attempt(lambda: give(C, (C,)))
attempt(lambda: give(C, (A, A)))
attempt(lambda: give(C, (A, bool)))
attempt(lambda: give(int, (object,)))
attempt(lambda: delattr(C, '__bases__'))
print([c.__name__ for c in C.__mro__], [c.__name__ for c in D.__mro__])


# An order that one of the subclasses cannot have: nothing changes.
class P:
    pass


class Q(P):
    pass


class R:
    pass


class S(R, P):
    pass


class T(S):
    pass


attempt(lambda: give(R, (Q,)))
attempt(lambda: give(S, (P, Q)))
print([c.__name__ for c in S.__mro__], [c.__name__ for c in T.__mro__],
      S.__bases__ == (R, P), [c.__name__ for c in R.__subclasses__()])


class M(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class G(metaclass=M):
    def f(self):
        return 'G.f'


class H(metaclass=M):
    def f(self):
        return 'H.f'


class I(G):
    def f(self):
        return 'I.' + super().f()


i = I()
print(i.f())
I.__bases__ = (H,)
print(i.f())


class X(Exception):
    pass


class Y(X):
    pass


class Z(Exception):
    pass


Y.__bases__ = (Z,)
try:
    raise Y('y')
except X:
    print('X')
except Z as error:
    print('Z', error)
