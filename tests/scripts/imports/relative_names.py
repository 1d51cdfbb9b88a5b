# A package whose modules import each other by relative names.
from shop import *
from known_names import *
import shop

c = Cart([1, 2])
print(c.pay(), tax.rate, shop.W, shop.size)
print(shop.__package__, shop.parts.wheel.__package__)
print(double(4), PI, math.pi)
for name in "total", "_secret":
    try:
        eval(name)
    except NameError as e:
        print(e)
try:
    shop.parts.wheel.up()
except ImportError as e:
    print(e)
for text in (
    "import math.foo", "import shop.foo", "import known_names.foo",
    "import shop.tax.foo", "from shop import foo", "from . import x",
    "import nope.x", "from .x import y", "import functools.a.b",
):
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0], e.name)
try:
    exec("from . import x", {})
except KeyError as e:
    print(repr(e))
try:
    from shop.parts.wheel import Weel
except ImportError as e:
    print(str(e).replace(shop.parts.wheel.__file__, "wheel.py"))

try:
    shop.spare
except AttributeError as e:
    print(e)
from shop import spare
print(shop.spare is spare, spare.THERE, spare.__name__)
