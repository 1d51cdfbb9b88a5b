# super() in a comprehension: since 3.12 it is part of the method around it.
import asyncio
import sys


class A:
    def f(self, x=0):
        return ("A", x)


async def two():
    yield 1
    yield 2


class B(A):
    def f(self, x=0):
        return ("B", x)

    def as_list(self):
        return [super().f(i) for i in (1, 2)]

    def as_set(self):
        return {super().f(i) for i in (1,)}

    def as_dict(self):
        return {super().f(k): super().f(v) for k, v in [(1, 2)]}

    def nested(self):
        return [[super().f(i) for i in range(j)] for j in (1, 2)]

    def captured(self):
        return [(super().f(i), (lambda: self)() is self) for i in (1,)]

    def looked_up(self):
        return [super().f for _ in (1,)][0](3)

    def alone(self):
        return [super() for _ in (1,)][0].f(4)

    def the_class(self):
        return [[__class__.__name__ for _ in (1,)] for _ in (1,)]

    def given(self):
        return [super(B, self).f(i) for i in (5,)]

    def in_generator(self):
        return list(super().f(i) for i in (1,))

    def under_generator(self):
        return list([super().f(i) for i in (1,)] for _ in (1,))

    async def over_async(self):
        return [super().f(i) async for i in two()]

    async def awaiting(self):
        return [(await asyncio.sleep(0), super().f(i)) for i in (1, 2)]

    async def async_nested(self):
        return [[super().f(i) async for i in two()] for _ in (1,)]


def show(name, value):
    if sys.version_info >= (3, 12) or name in ("the_class", "given"):
        print(name, value)


for name in ("as_list as_set as_dict nested captured looked_up alone the_class "
             "given in_generator under_generator over_async awaiting "
             "async_nested").split():
    try:
        value = getattr(B(), name)()
        if asyncio.iscoroutine(value):
            value = asyncio.run(value)
    except (TypeError, RuntimeError) as error:
        value = type(error).__name__
    show(name, value)
# expect: as_list [('A', 1), ('A', 2)]
# expect: as_set {('A', 1)}
# expect: as_dict {('A', 1): ('A', 2)}
# expect: nested [[('A', 0)], [('A', 0), ('A', 1)]]
# expect: captured [(('A', 1), True)]
# expect: looked_up ('A', 3)
# expect: alone ('A', 4)
# expect: the_class [['B']]
# expect: given [('A', 5)]
# expect: in_generator TypeError
# expect: under_generator TypeError
# expect: over_async [('A', 1), ('A', 2)]
# expect: awaiting [(None, ('A', 1)), (None, ('A', 2))]
# expect: async_nested [[('A', 1), ('A', 2)]]
