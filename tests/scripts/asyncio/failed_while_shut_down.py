# Whoever is woken while another error is handled gives what failed no context.
import asyncio


class Odd(Exception):
    pass


async def fail():
    await asyncio.sleep(0.25)
    raise Odd


async def guarded(inner):
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        print('cancelled', repr(inner.exception().__context__))


async def main():
    inner = asyncio.create_task(fail())
    asyncio.create_task(guarded(inner))
    await asyncio.sleep(0.25)
    raise ValueError

try:
    asyncio.run(main())
except ValueError as error:
    print(repr(error), repr(error.__context__))
