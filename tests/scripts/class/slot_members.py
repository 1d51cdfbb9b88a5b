# Places of __slots__ and properties as values: what reads, sets and clears them.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    __slots__=('x',)
    def m(self): pass
t(lambda: A.x.__objclass__)
t(lambda: int.__add__.__objclass__)
t(lambda: int.bit_length.__objclass__)
t(lambda: A.__dict__['x'].__objclass__)
a=A()
t(lambda: A.x.__set__(a, 5))
t(lambda: A.x.__get__(a))
t(lambda: A.x.__get__(a, A))
t(lambda: A.x.__get__(None, A) is A.x)
t(lambda: A.x.__get__(None, None))
t(lambda: A.x.__get__(3))
t(lambda: A.x.__set__(3, 4))
t(lambda: A.x.__delete__(a))
t(lambda: A.x.__delete__(a))
t(lambda: A.x.__get__(a))
t(lambda: A.x.__name__)
t(lambda: A.x.__doc__)
t(lambda: A.x.__qualname__)
t(lambda: A.x)
class P:
    @property
    def p(self): return 1
    @p.setter
    def p(self, v): print('set', v)
t(lambda: P.p.__get__(P()))
t(lambda: P.p.__set__(P(), 3))
t(lambda: P.p.__delete__(P()))


def outlives():
    class Gone:
        __slots__ = ("place",)
    return Gone.place


import gc
member = outlives()
gc.collect()
print(member, member.__objclass__.__name__, member.__qualname__)


class Manager:
    """Enters by what a descriptor gives."""

    class Bound:
        def __init__(self, name):
            self.name = name

        def __get__(self, manager, owner):
            print("get", self.name)
            return lambda *args: print("call", self.name, len(args))

    __enter__ = Bound("enter")
    __exit__ = Bound("exit")
    __aenter__ = property(lambda self: self.answer)
    __aexit__ = property(lambda self: self.answer)

    async def answer(self, *args):
        print("answered", len(args))


with Manager() as m:
    print("inside", m)


import asyncio


async def main():
    async with Manager():
        print("inside")

asyncio.run(main())


class Outer:
    class Inner:
        __slots__ = ("place",)


class Moved:
    __slots__ = ("place",)
    __module__ = "elsewhere"


t(lambda: Outer.Inner().place)
t(lambda: Moved().place)
