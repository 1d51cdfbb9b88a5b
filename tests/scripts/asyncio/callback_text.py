# From 3.13 on a callback is shown without its arguments.
import asyncio
def bad(x):
    raise RuntimeError("in callback")
async def main():
    asyncio.get_running_loop().call_soon(bad, 1)
    await asyncio.sleep(0.01)
asyncio.run(main())
