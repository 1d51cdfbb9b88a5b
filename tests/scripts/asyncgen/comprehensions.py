# Comprehensions that await.
import asyncio


async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0.01)
    return x * 2


class Squares:
    def __init__(self, n):
        self.left = list(range(n))

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        return self.left.pop(0) ** 2


async def main():
    print([i async for i in count(3)])
    print({i % 2 async for i in count(5)})
    print({i: await double(i) async for i in count(3)})
    print([await double(i) for i in range(3)])
    print([await double(i) for i in range(5) if await double(i) > 4])
    print([(i, j) async for i in count(2) for j in range(2)])
    print([(i, j) for i in range(2) async for j in count(i + 1)])
    print([[j async for j in count(i)] async for i in count(3)])
    print([[await double(j) for j in range(i)] for i in range(3)])
    print([x async for x in Squares(4) if x % 2])
    late = (await double(x) for x in range(3))
    print(type(late).__name__, late.__name__, late.__qualname__)
    print([x async for x in late])
    print([x async for x in (y async for y in count(3) if y)])
    print([x async for x in ([y async for y in count(i)] async for i in count(3))])
    n = 10
    print([n + i async for i in count(2)], [i for i in [j async for j in count(n // 4)]])
    print(sum([i async for i in count(4)]), max([await double(i) for i in (3, 1)]))
    try:
        [1 / i async for i in count(2)]
    except ZeroDivisionError as error:
        print(error)
    try:
        list(x async for x in count(2))
    except TypeError as error:
        print(error)
    try:
        [x async for x in range(2)]
    except TypeError as error:
        print(error)
    f = lambda: (x async for x in count(2))
    print([x async for x in f()])

    def plain():
        return (await double(x) for x in range(2)) if False else (y async for y in count(2))
    print([x async for x in plain()], n)


async def too_late():
    try:
        async with asyncio.timeout(0.015):
            print([await double(i) for i in range(5)])
    except TimeoutError:
        print('too late')


asyncio.run(main())
asyncio.run(too_late())
