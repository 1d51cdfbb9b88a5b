class AppError(Exception):
    pass


class Coded(AppError):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


try:
    raise Coded(7, "seven")
except AppError as e:
    print(e, e.code, e.args, type(e).__name__, repr(e))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise AppError("while handling")
except AppError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise AppError("b") from None
except AppError as e:
    print(e.__cause__, e.__suppress_context__)
for bad in (lambda: raise_(5), lambda: raise_(int), lambda: int("x"),
            lambda: [][1], lambda: {}["k"], lambda: "a" + 1, lambda: None.x,
            lambda: undefined, lambda: (1, 2)[5], lambda: int(None),
            lambda: [1] < "a", lambda: float("abc"), lambda: 1 % 0):
    def raise_(x):
        raise x
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    try:
        raise KeyError("a")
    except (ValueError, TypeError):
        print("no")
    except LookupError as e:
        print("lookup", e)
        raise
except KeyError as e:
    print("again", e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    assert 1 == 2, "maths"
except AssertionError as e:
    print("assert", e)
e = ValueError("noted")
e.add_note("first note")
print(e.__notes__)
try:
    try:
        pass
    except 5:
        pass
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)
