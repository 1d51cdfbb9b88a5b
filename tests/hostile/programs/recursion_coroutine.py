# status: 1 4
import asyncio
async def f():
    return await f()
asyncio.run(f())
