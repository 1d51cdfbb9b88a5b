# A lock belongs to the loop in which somebody first had to wait for it.
import asyncio

lock = asyncio.Lock()


async def hold():
    async with lock:
        await asyncio.sleep(0.1)


async def both():
    try:
        await asyncio.gather(hold(), hold())
    except RuntimeError as error:
        text = str(error)
        print(text[:32], text[text.index('['):])
    else:
        print('fine')


asyncio.run(hold())
asyncio.run(hold())
asyncio.run(both())
asyncio.run(hold())
asyncio.run(both())

# expect: fine
# expect: <asyncio.locks.Lock object at 0x [locked]> is bound to a different event loop
