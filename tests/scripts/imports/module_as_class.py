# A module taken for a class of its own name.
import math


def tell(call):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


def derive():
    class Vector(math):
        pass


def derive_by_name():
    class Vector(metaclass=type(math)):
        pass


tell(derive)  # expect: TypeError module() takes at most 2 arguments (3 given)
tell(derive_by_name)  # expect: TypeError module() takes at most 2 arguments (3 given)
tell(lambda: type(math)())  # expect: TypeError module() missing required argument 'name' (pos 1)
tell(lambda: type(math)(1))  # expect: TypeError module() argument 'name' must be str, not int
tell(lambda: type(math)(name=1))  # expect: TypeError module() argument 'name' must be str, not int
