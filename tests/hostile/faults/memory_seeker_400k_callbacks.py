# status: 0
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for i in range(400000):
        loop.call_soon(abs, 1)
    for i in range(40):
        print(i)


asyncio.run(main())
