# How deep hash, comparison and repr go into containers.
def nest(n, kind=tuple):
    value = kind()
    for _ in range(n):
        value = kind([value])
    return value
def nest_dict(n):
    value = {}
    for _ in range(n):
        value = {1: value}
    return value
def attempt(name, f, *depths):
    for n in depths:
        try:
            f(n)
            print(name, n, "fine")
        except RecursionError as error:
            print(name, n, error)
attempt("hash", lambda n: hash(nest(n)), 100, 1500, 20000)
attempt("hash frozenset", lambda n: hash(nest(n, frozenset)), 100, 1500, 20000)
attempt("dict", lambda n: {nest(n): 1}, 100, 1500, 20000)
attempt("==", lambda n: nest(n) == nest(n), 100, 900, 1200, 1400, 2000, 9000, 11000)
attempt("<", lambda n: nest(n) < nest(n), 100, 900, 1200, 1400, 2000, 9000, 11000)
attempt("list", lambda n: nest(n, list) == nest(n, list), 100, 900, 1200, 1400, 2000, 11000)
attempt("dict", lambda n: nest_dict(n) == nest_dict(n), 100, 900, 1200, 1400, 2000, 11000)
attempt("in", lambda n: nest(n) in [nest(n)], 100, 900, 1200, 1400, 2000, 11000)
attempt("key", lambda n: nest(n) in {nest(n)}, 100, 900, 1200, 1400, 2000, 11000)
attempt("isinstance", lambda n: isinstance(3, nest(n)), 100, 900, 1200, 1400, 2000, 11000)
attempt("repr", lambda n: repr(nest(n)), 100, 900, 1200, 1400, 2000, 11000)
attempt("repr list", lambda n: repr(nest(n, list)), 100, 900, 1200, 1400, 2000, 11000)
attempt("repr dict", lambda n: repr(nest_dict(n)), 100, 900, 1200, 1400, 2000, 11000)
