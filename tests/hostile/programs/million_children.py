# status: 0 4 1
import asyncio
async def one(i):
    await asyncio.sleep(0)
    return i
async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(i)) for i in range(1000000)]
    print(sum(t.result() for t in tasks))
asyncio.run(main())
