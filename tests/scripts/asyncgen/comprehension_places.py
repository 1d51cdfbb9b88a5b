# Where an error that leaves an async comprehension is said to come from.
import asyncio, traceback


async def agen():
    yield 1
    raise KeyError


class Bad:
    def __aiter__(self):
        raise ValueError


async def not_iterable():
    return [x async for x in 5]


async def bad():
    return [x async for x in Bad()]


async def raises():
    return [x + 1 async for x in agen()]


async def second():
    return [(x, y) for y in [1] async for x in agen()]


async def second_bad():
    return [(x, y) for y in [1] async for x in Bad()]


async def as_dict():
    return {x: 1 async for x in agen()}


async def walked():
    async for x in agen():
        pass


async def within():
    return [await fail(x) for x in [1, 2]]


async def fail(x):
    raise OSError(x)


async def expression():
    async for x in (y async for y in agen()):
        pass


async def more_lines():
    return [
        x
        async for x in agen()
        if x
    ]


async def main():
    for what in (not_iterable, bad, raises, second, second_bad, as_dict,
                 walked, within, expression, more_lines):
        try:
            await what()
        except Exception:
            traceback.print_exc()

asyncio.run(main())
