# shield(): what is inside fails when nobody waits any more.
import asyncio


async def work():
    await asyncio.sleep(0.2)
    raise ValueError('too late')


async def main():
    inner = asyncio.create_task(work())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(inner)
    except TimeoutError:
        print('time is up')
    await asyncio.sleep(0.2)
    print(inner.done(), repr(inner.exception()))


asyncio.run(main())

# expect: time is up
# expect: True ValueError('too late')
