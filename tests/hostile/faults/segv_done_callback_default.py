# status: 0 1 4
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    kept = None
    for size in (10000000, 1000000, 10000, 300, 30):
        try:
            while True:
                kept = (kept, [0] * size)
        except MemoryError:
            pass
    for step in range(40):
        kept = kept[0]
        try:
            while True:
                f.add_done_callback(abs)
        except MemoryError:
            pass
    kept = None
    await asyncio.sleep(0)


asyncio.run(main())
