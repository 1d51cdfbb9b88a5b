# The views of an OrderedDict are of types of their own.
import collections, collections.abc as abc, copy
od = collections.OrderedDict(a=1, b=2)
for v in od.keys(), od.values(), od.items():
    t = type(v)
    print(v, t, t.__mro__, t.__base__, len(v), list(v), list(reversed(v)), isinstance(v, (abc.KeysView, abc.ValuesView, abc.ItemsView)), v.mapping == od, repr(v), t.__name__, t.__qualname__, t.__module__, bool(v))
    try: copy.copy(v)
    except TypeError as e: print(e)
    try: t()
    except TypeError as e: print(e)
    try:
        class X(t): pass
    except TypeError as e: print(e)
    try: hash(v); print('hashes')
    except TypeError as e: print(e)
    try: v[0]
    except TypeError as e: print(e)
print(od.keys() & {'a'}, sorted(od.keys() | {'c'}), od.items() ^ {('a', 1)}, od.keys() - {'a'}, od.keys() == {'a', 'b'}, {'a'} < od.keys(), od.items() == dict(od).items(), od.keys().isdisjoint('xy'))
print(('a', 1) in od.items(), 'a' in od.keys(), 2 in od.values())
for k in od.keys():
    try: od['c'] = 3
    except Exception as e: print(e)
    break
try:
    for k in od.items(): od[len(od)] = k
except RuntimeError as e: print(e)
match od.keys():
    case {}: print('mapping')
    case []: print('sequence')
    case _: print('other')
class D(dict): pass
print(type(D().keys()), type(collections.Counter('a').items()), type(collections.OrderedDict.fromkeys('a').items()))
a, *b = od.items(); print(a, b)
print({**od}, [*od.values()], sum(collections.OrderedDict(x=1, y=2).values()), sorted(collections.OrderedDict(y=1, x=2).keys()), max(collections.OrderedDict(y=1, x=2).items()))
