# status: 1 4
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        loop.call_soon(loop.call_soon, again)
        loop.call_soon(loop.call_soon, abs, 1)
        loop.call_soon(again)
    again()
    await asyncio.sleep(1)
asyncio.run(main())
