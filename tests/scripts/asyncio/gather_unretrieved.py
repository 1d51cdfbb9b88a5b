# With return_exceptions a gather looks at what its children have raised when all
# of them have ended: if the program ends before, nobody has.
import asyncio


async def boom():
    raise ValueError('early')


async def main():
    loop = asyncio.get_running_loop()
    waits = loop.create_future()
    outer = asyncio.gather(boom(), waits, return_exceptions=True)
    await asyncio.sleep(1)
    print('pending', outer.done())
    late = asyncio.gather(boom(), loop.create_future())
    await asyncio.sleep(1)
    print('raised', late.done())
    return outer, late


asyncio.run(main())
