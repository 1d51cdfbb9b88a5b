# Of an error that no memory was left for, the program's own hook hears.
import asyncio
import sys

sys.excepthook = lambda kind, error, where: print(kind.__name__)


async def main():
    async with asyncio.TaskGroup() as group:
        for i in range(3):
            group.create_task(asyncio.sleep(1))


asyncio.run(main())
