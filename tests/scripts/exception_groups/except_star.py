def show(e, depth=0):
    print("  " * depth + type(e).__name__, str(e))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, depth + 1)


def make():
    return ExceptionGroup("top", [ValueError(1), TypeError(2), ExceptionGroup(
        "inner", [ValueError(3), KeyError("k")]), OSError(5)])


try:
    raise make()
except* ValueError as e:
    print("values")
    show(e)
except* (TypeError, KeyError) as e:
    print("types and keys")
    show(e)
except* OSError:
    print("os")
try:
    try:
        raise make()
    except* ValueError as e:
        print("took", len(e.exceptions))
except ExceptionGroup as rest:
    show(rest)
try:
    try:
        raise make()
    except* ValueError:
        raise RuntimeError("new")
    except* TypeError:
        raise
except ExceptionGroup as g:
    show(g)
try:
    raise ValueError("naked")
except* ValueError as e:
    show(e)
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
finally:
    print("finally")
def f():
    for i in range(2):
        try:
            if i:
                raise ExceptionGroup("g", [KeyError(i)])
        except* KeyError as e:
            print("key", e.exceptions)
        else:
            print("fine", i)
f()
match, rest = make().split(ValueError)
show(match); show(rest)
print(make().subgroup((OSError, KeyError)), make().subgroup(ArithmeticError))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x"),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
