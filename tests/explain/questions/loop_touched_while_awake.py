import asyncio
import threading

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def touch():
        loop.call_soon(future.set_result, 1)

    threading.Thread(target=touch).start()
    await future

asyncio.run(main())

# The thread is done before the loop has gone to sleep: nothing is late.
# why: Nothing failed.
# not why: did not wake it
