# status: 4
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        try:
            loop.call_soon(again)
            loop.call_soon(again)
        except MemoryError:
            pass
    again()
    await asyncio.sleep(1)
asyncio.run(main())
