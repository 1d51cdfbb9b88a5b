# Who asks holds the task that was given last; another that failed is told.
import asyncio


async def work(n):
    if not n:
        raise OSError(n)
    await asyncio.sleep(n)


async def main(*times):
    for one in asyncio.as_completed(map(work, times), timeout=0):
        try:
            print(await one)
        except TimeoutError as error:
            print(repr(error))
    print('after')

asyncio.run(main(1, 3, 0))
asyncio.run(main(1, 0, 3))
