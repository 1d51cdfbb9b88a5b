import asyncio
import inspect
import functools


async def co():
    pass


def gen():
    yield


def plain():
    pass


class A:
    async def m(self):
        pass

    @classmethod
    async def k(cls):
        pass

    @staticmethod
    async def s():
        pass

    def f(self):
        """Doc of f."""

    @property
    def p(self):
        """Doc of p."""


class B(A):
    def f(self):
        pass


class W:
    def __await__(self):
        yield


checks = ('isfunction ismethod isclass isbuiltin isroutine isgeneratorfunction '
          'iscoroutinefunction isgenerator iscoroutine isawaitable ismodule '
          'isasyncgenfunction').split()
c = co()
g = gen()
for thing in (co, gen, plain, A, A().m, A.m, A.k, A.s, A().f, len, [].append,
              c, g, W(), 3, asyncio, functools.partial(co),
              functools.partial(plain)):
    print(getattr(thing, '__name__', type(thing).__name__),
          [name for name in checks if getattr(inspect, name)(thing)])
c.close()
print(inspect.getdoc(A.f), inspect.getdoc(A.p), inspect.getdoc(B.f),
      inspect.getdoc(B().f), inspect.getdoc(plain))
print(inspect.unwrap(functools.wraps(plain)(lambda: 0)) is plain)
print(inspect.get_annotations(lambda: 0))


class Ann:
    x: int
    y: 'list[int]' = 3


print(inspect.get_annotations(Ann), inspect.get_annotations(Ann, eval_str=True))
