# Up to 3.11 an exception that comes back to a coroutine that handles another
# one has forgotten the frames between.
import asyncio

async def fails():
    await asyncio.sleep(0.1)
    raise ValueError('failed')

async def inner(t):
    await t

async def middle(t):
    await inner(t)

async def outer(t):
    try:
        raise KeyError('first')
    except KeyError:
        await middle(t)

async def cleanup():
    await asyncio.sleep(5)

async def tidy():
    try:
        await asyncio.sleep(0)
        raise OSError('x')
    finally:
        await cleanup()

async def main():
    try:
        async with asyncio.timeout(1):
            await tidy()
    except TimeoutError:
        import traceback
        traceback.print_exc()
    await outer(asyncio.create_task(fails()))

asyncio.run(main())
