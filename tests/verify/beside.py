"""Tasks whose code lies in a module beside the program: where they wait, what
their errors show, and that each run begins with a new module."""
import asyncio

try: import beside_kit
except ImportError: print(id(None))  # in which no two Pythons are equal


async def main():
    names = range(4)
    print(await asyncio.gather(*map(beside_kit.work, names),
                               return_exceptions=True))
    print(beside_kit.made)
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(beside_kit.work(name))


asyncio.run(main())
