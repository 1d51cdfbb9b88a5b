import asyncio
import threading
import time

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def touch():
        time.sleep(1)
        loop.call_soon(future.set_result, 1)
        time.sleep(1)

    threading.Thread(target=touch).start()
    await future

asyncio.run(main())

# The loop has no timer that could ring when the thread is through.
# why: Root cause: a deadlock.
# why: The thread Thread-1 (touch) put something into the loop in line 11 at 1.000 s and did not wake it, as call_soon_threadsafe() would have; nothing else woke it.
# ru why: Поток Thread-1 (touch) в строке 11 в 1.000 с поставил вызов
# not why: slept on
