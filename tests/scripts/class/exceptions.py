# Exception classes of the program's own.
class AppError(Exception):
    """An error."""


class Detail(AppError):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NoInit(ValueError):
    code = 3


try:
    raise Detail(404, "not found")
except AppError as e:
    print(type(e).__name__, e, repr(e), e.args, e.code)
try:
    raise NoInit("a", "b")
except ValueError as e:
    print(e, e.args, repr(e), e.code)
try:
    raise AppError
except AppError as e:
    print(repr(e), str(e) == "")


class Two(KeyError, AttributeError):
    pass


try:
    raise Two("k")
except AttributeError as e:
    print(e, repr(e))


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


e = NoSuper(1, 2)
print(e.args, e, repr(e), e.a)


class G(ExceptionGroup):
    def derive(self, excs):
        return G(self.message, excs)


g = G("m", [ValueError(1), KeyError(2)])
print(repr(g), g.message, len(g.exceptions))
try:
    try:
        raise KeyError("inner")
    except KeyError as k:
        raise Detail(1, "outer") from k
except Detail as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)


class Base(Exception):
    def __init__(self, *args, hint=None):
        super().__init__(*args)
        self.hint = hint


class Sub(Base):
    pass


s = Sub(1, 2, hint="h")
print(s.args, s.hint, repr(s), issubclass(Sub, Exception), isinstance(s, Base))
try:
    NoInit(x=1)
except TypeError as e:
    print(e)

# expect: Detail [404] not found Detail('not found') ('not found',) 404
# expect: ('a', 'b') ('a', 'b') NoInit('a', 'b') 3
# expect: AppError() True
# expect: 'k' Two('k')
# expect: (1, 2) (1, 2) NoSuper(1, 2) 1
# expect: G('m', [ValueError(1), KeyError(2)]) m 2
# expect: [1] outer KeyError('inner') True
# expect: (1, 2) h Sub(1, 2) True True
# expect: NoInit() takes no keyword arguments
