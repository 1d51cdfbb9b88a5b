# status: 0 1 4
import asyncio
async def f(n):
    if n:
        await asyncio.create_task(f(n - 1))
    else:
        await asyncio.sleep(10)
async def main():
    t = asyncio.create_task(f(50000))
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled')
asyncio.run(main())
