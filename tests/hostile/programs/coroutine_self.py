# status: 1 4
import asyncio
async def f():
    await me
me = f()
asyncio.run(me)
