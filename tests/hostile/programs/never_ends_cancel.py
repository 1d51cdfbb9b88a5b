# status: 1 4
import asyncio
async def f():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
async def main():
    asyncio.create_task(f())
    await asyncio.sleep(1)
asyncio.run(main())
