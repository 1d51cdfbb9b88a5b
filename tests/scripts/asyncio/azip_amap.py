"""zip() of async generators, and how not to end one."""
import asyncio
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def azip(*its):
    its = [aiter(i) for i in its]
    while True:
        try:
            yield tuple(await asyncio.gather(*(anext(i) for i in its)))
        except StopAsyncIteration:
            return
async def main():
    try:
        async for t in azip(agen(2), agen(3)):
            print(t)
    except BaseException as e:
        print(type(e), e)
asyncio.run(main())

# expect: (0, 0)
# expect: (1, 1)
