# What a program reads: the same lines here and in a CPython.
import asyncio


async def main():
    count = int(input("how many? "))
    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(asyncio.sleep(float(input())))
    while True:
        print(repr(input()))


asyncio.run(main())
