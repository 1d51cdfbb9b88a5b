import asyncio
import time


def callback(text):
    time.sleep(0.25)
    print(text)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 'one')
    loop.call_later(1, callback, 'two')
    await asyncio.wait([callback])


asyncio.run(main(), debug=True)
