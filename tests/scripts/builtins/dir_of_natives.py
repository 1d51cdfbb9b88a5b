# dir() of what CPython has in C and seldom names.
import collections
import contextvars
import functools
import sys
import warnings

warnings.simplefilter('ignore')


async def coroutine():
    pass


async def numbers():
    yield


waiting = coroutine()
items = collections.OrderedDict()
variable = contextvars.ContextVar('variable')
for value in [
        iter('é'), iter(range(2 ** 70)), reversed({}), reversed({}.items()),
        reversed({}.values()), iter(int, 1), list[int], iter(items),
        iter(collections.deque()), reversed(collections.deque()),
        functools.lru_cache(len), functools.cmp_to_key(len), variable,
        contextvars.Context(), variable.set(1), sys.version_info,
        waiting.__await__(), numbers().asend(None),
        numbers().athrow(ValueError)]:
    print(type(value).__name__, dir(value))
waiting.close()
