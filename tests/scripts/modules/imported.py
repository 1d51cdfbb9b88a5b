import helpers.shapes as shapes
from helpers.shapes import Square, fail
from helpers import shapes as again
import helpers

print(shapes is again, helpers.SIZE, helpers.shapes is shapes)
print(Square().area(), Square, Square.__module__, shapes.__name__, shapes.__doc__)
helpers.SIZE = 4
print(Square().area(), helpers.SIZE)
try:
    import helpers.nothing
except ImportError as e:
    print(type(e).__name__, e)
try:
    from helpers import nothing
except ImportError as e:
    print(type(e).__name__, str(e)[:44])
try:
    helpers.nothing
except AttributeError as e:
    print(e)
fail()
