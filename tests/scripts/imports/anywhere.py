# Modules beside the program, imported elsewhere than at a line's beginning.
"""import nothing
from nowhere import nobody
"""
import importlib
print("first"); import known_place
if known_place: import star as seen, \
    known_place as again


class Holder:
    from known_place import __name__ as name; kept = name


def late():
    return importlib.import_module('place_of_it')


print(again is known_place, Holder.kept, seen.__name__, late().__name__)
for name in 'no_such_place', 'imports/star', '/star':
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(type(error).__name__, error)
