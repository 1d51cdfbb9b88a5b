# async for in all its forms, over async generators.
import asyncio


async def count(n, name='count'):
    print('begin', name)
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print('end', name)


async def forms():
    async for i in count(2):
        print(i)
    else:
        print('else')
    async for i in count(9):
        if i == 1:
            continue
        if i == 3:
            break
        print(i)
    else:
        print('not reached')
    async for i in count(2, 'outer'):
        async for j in count(2, 'inner'):
            print(i, j)
            if i == j:
                break
    [first, *rest], last = [x async for x in count(3)], None
    print(first, rest, last)
    target = {}
    async for target['key'] in count(2):
        pass
    print(target)


async def returns():
    async for i in count(5):
        if i == 1:
            return i


async def raises():
    async for i in count(5):
        raise KeyError(i)


async def passes(source):
    async for item in source:
        yield item
    try:
        yield 'last'
    except ValueError as error:
        print('caught', error)
        yield 'after'


async def throws():
    chain = passes(count(1))
    print(await chain.asend(None))
    print(await chain.asend(None))
    print(await chain.athrow(ValueError('thrown')))
    print([x async for x in chain])
    try:
        await chain.asend(None)
    except StopAsyncIteration as stop:
        print(repr(stop), stop.args)


async def echo():
    got = None
    while True:
        got = yield got
        await asyncio.sleep(0)


async def main():
    await forms()
    print(await returns())
    await asyncio.sleep(0.05)
    try:
        await raises()
    except KeyError as error:
        print('raised', error, type(error.__context__).__name__)
    await asyncio.sleep(0.05)
    await throws()
    e = echo()
    print([await e.asend(x) for x in (None, 1, 'two', [3])])
    await e.aclose()
    await e.aclose()


asyncio.run(main())
