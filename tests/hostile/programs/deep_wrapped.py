# status: 0 4
# What wraps another, deeper than the C stack is.
import sys
import types


def attempt(action):
    try:
        print(type(action()).__name__)
    except (RecursionError, AttributeError, TypeError) as error:
        print(type(error).__name__)


def go_deep(wrap):
    deep = lambda *args: 1
    for i in range(30000):
        deep = wrap(deep)

    class Owner:
        attribute = deep

    attempt(deep)
    attempt(lambda: deep.__doc__)
    attempt(lambda: deep.__isabstractmethod__)
    attempt(lambda: repr(deep))
    attempt(lambda: deep == wrap(deep))
    attempt(lambda: hash(deep))
    attempt(lambda: Owner.attribute)
    attempt(lambda: Owner().attribute)
    attempt(lambda: Owner().attribute())


for limit in 1000000,:
    sys.setrecursionlimit(limit)
    go_deep(staticmethod)
    go_deep(classmethod)
    go_deep(property)
    go_deep(lambda function: types.MethodType(function, 1))
