"""Errors in callbacks do not stop the loop."""
import asyncio

def boom(x):
    raise ValueError(x)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(boom, 1)
    loop.call_later(0.1, boom, 2)
    f = loop.create_future()
    f.add_done_callback(boom)
    f.set_result(3)
    t = asyncio.create_task(asyncio.sleep(0.2))
    t.add_done_callback(lambda t: 1 / 0)
    await t
    await asyncio.sleep(0)
    print('still here')

asyncio.run(main())

# expect: still here
