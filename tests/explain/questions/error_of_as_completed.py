# question: how many errors were there?
# right answer: one: as_completed() hands it on.
import asyncio


async def f(n):
    await asyncio.sleep((4 - n) / 10)
    if n == 2: raise ValueError(n)
    return n


async def main():
    for c in asyncio.as_completed([f(1), f(2), f(3)]):
        print(await c)


asyncio.run(main())

# why: One real error.
# ru why: Настоящих ошибок: 1.
