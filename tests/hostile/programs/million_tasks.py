# status: 1 4
import asyncio
async def main():
    async with asyncio.TaskGroup() as group:
        for i in range(1000000):
            group.create_task(asyncio.sleep(1))
asyncio.run(main())
