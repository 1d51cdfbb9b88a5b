# status: 1 4
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    while True:
        f.add_done_callback(print)
asyncio.run(main())
