"""Debug mode names where a coroutine that nobody awaited was made."""
import asyncio
import sys

async def forgotten():
    pass

async def maker():
    forgotten()

async def main():
    await maker()
    t = asyncio.create_task(asyncio.sleep(0))
    print(t, file=sys.stderr)
    loop = asyncio.get_running_loop()
    h = loop.call_soon(print, 'x')
    print(h, file=sys.stderr)
    f = loop.create_future()
    print(f, file=sys.stderr)
    await t

asyncio.run(main(), debug=True)

# expect: x
