# What asyncio tells is told by the program's logging.
import asyncio, logging
logging.basicConfig(format="%(levelname)s %(name)s %(message)s")
async def f(): raise ValueError(1)
async def main():
    t=asyncio.create_task(f()); await asyncio.sleep(0.1); del t
    asyncio.get_running_loop().call_soon(lambda: 1/0); await asyncio.sleep(0)
asyncio.run(main())
