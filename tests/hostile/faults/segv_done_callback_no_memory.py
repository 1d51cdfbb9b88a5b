# status: 0 1 4
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    try:
        while True:
            f.add_done_callback(print)
    except MemoryError:
        pass
    await asyncio.sleep(0)


asyncio.run(main())
