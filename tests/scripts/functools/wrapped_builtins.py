# What is builtin can be wrapped, and so can what was given instead of a function.
import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*given):
        return [function(*given), function(*given)]
    return wrapper


print(twice(int)("4"), twice(int).__name__, twice(int).__wrapped__)
print(twice(len)([1]), twice(str.upper)("a"), twice(dict)().__class__)
for given in 3, "text", None, [1], 2.5:
    try:
        twice(given)()
    except TypeError as e:
        print(e)


@twice(3)
def hello():
    print("hello")
