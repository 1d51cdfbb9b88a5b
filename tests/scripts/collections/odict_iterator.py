# The iterators of an OrderedDict, and complex() of a float with __float__.
import collections, operator
o=collections.OrderedDict(a=1,b=2)
for i in (iter(o), iter(o.keys()), iter(o.values()), iter(o.items()), reversed(o), reversed(o.keys()), reversed(o.items()), reversed(o.values())):
    print(type(i).__name__, operator.length_hint(i,9), hasattr(i,'__length_hint__'), list(i))
print([*o], list(o), max(o), dict(zip(o,o.values())))
