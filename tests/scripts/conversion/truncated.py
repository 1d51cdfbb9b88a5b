# int() of what has a __trunc__() alone.
class Whole(int):
    def __repr__(self):
        return "Whole"


class Index:
    def __index__(self):
        return 7


class Failing:
    def __trunc__(self):
        raise ValueError("no")


def made(answer):
    class Truncated:
        def __trunc__(self):
            return answer
    return Truncated()


for answer in 5, True, Whole(3), Index(), 2.5, "x", None:
    try:
        print(repr(int(made(answer))))
    except TypeError as e:
        print(e)
try:
    int(Failing())
except ValueError as e:
    print(e)
import warnings
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        int(made(5))
    except DeprecationWarning as e:
        print(e)
