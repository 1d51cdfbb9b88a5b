# A program lies in no package: what asks for one says so, when it is run.
def late():
    from .near import thing
    return thing


def attempt(action):
    try:
        print(action())
    except ImportError as error:
        print(type(error).__name__, error, error.name, error.path)


attempt(late)
try:
    from . import near
except ImportError as error:
    print(repr(error))
try:
    from ..far.away import (near as far, other)
except ImportError as error:
    print(repr(error))
try:
    from .near import *
except ImportError as error:
    print(repr(error))
try:
    near
except NameError as error:
    print(error)
print(late.__code__.co_varnames)

try:
    from .helpers import help_me
except ImportError:
    def help_me():
        return "by itself"
print(help_me())

from ...above import all_of_it
