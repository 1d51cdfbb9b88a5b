# status: 4
import asyncio
async def spin():
    while True:
        await asyncio.sleep(0)
async def main():
    async with asyncio.TaskGroup() as group:
        for i in range(100000):
            group.create_task(spin())
asyncio.run(main())
