import asyncio
import threading
import time

async def wait(future):
    await future

def touch(loop, future):
    time.sleep(1)
    loop.call_soon(future.set_result, 1)
    loop.call_soon_threadsafe(print, 'at once')

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(target=touch, args=(loop, future)).start()
    await wait(future)

asyncio.run(main())

# Whatever was put into the loop first, nothing is late.
# why: Nothing failed.
# not why: did not wake it
