# status: 0
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    f.add_done_callback(print)
    await asyncio.sleep(1)


asyncio.run(main())
