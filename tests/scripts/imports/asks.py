# The dict of a module beside the program, and its __getattr__().
import asked
from asked import auto_b, f as g

print(sorted(name for name in vars(asked) if name[0] != "_"), dir(asked))
print(asked.__dict__["x"], asked.auto_a, auto_b, g(), asked.__doc__)
print(repr(asked).replace(asked.__file__, "FILE"))
asked.y = 3
print(asked.y, hasattr(asked, "z"))
for attempt in (lambda: asked.z, lambda: __import__("asked").zz):
    try:
        attempt()
    except AttributeError as e:
        print(e)
try:
    from asked import nope
except ImportError as e:
    print(str(e).replace(asked.__file__, "FILE"), e.name)
