"""What a future takes as its exception."""
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for wrong in StopIteration(), StopIteration, 5, int, None:
        try:
            future.set_exception(wrong)
        except TypeError as error:
            print(wrong, error)
    print(future.done())


asyncio.run(main())
