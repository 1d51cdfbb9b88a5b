# status: 1 4
import asyncio
async def f(n):
    async with asyncio.TaskGroup() as g:
        if n:
            g.create_task(f(n - 1))
        else:
            raise ValueError
asyncio.run(f(3000))
