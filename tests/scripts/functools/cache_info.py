# What a cache tells of itself is a named tuple.
import functools


@functools.lru_cache(maxsize=2)
def square(x):
    return x * x


for x in (1, 2, 1, 3, 2, 2):
    square(x)
info = square.cache_info()
print(info, repr(info), type(info).__name__, type(info).__module__)
hits, misses, *rest = info
print(hits, misses, rest, info == (2, 4, 2, 2), info[1], len(info), info > (1, 9))
print(isinstance(info, tuple), info._fields, info._asdict(), info._replace(hits=7))
print(type(info) is type(functools.cache(lambda: 0).cache_info()), functools.cache(lambda: 0).cache_info().maxsize)
print(square.cache_info() is info, square.cache_info() == info, hash(info) == hash(tuple(info)))
match info:
    case (h, m, *_):
        print(h, m)
try:
    info.hits = 3
except AttributeError as error:
    print(error)
try:
    square.cache_info(1)
except TypeError as error:
    print(error)
