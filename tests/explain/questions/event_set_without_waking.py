# right answer: Event.set() from a thread does not wake the loop: it sleeps on until its own timer is due.
import asyncio
import threading
import time


async def main():
    event = asyncio.Event()

    def worker():
        time.sleep(0.2)
        event.set()

    threading.Thread(target=worker).start()
    try:
        async with asyncio.timeout(1):
            await event.wait()
        print("set")
    except TimeoutError:
        print("timed out")


asyncio.run(main())

# why: The thread Thread-1 (worker) put something into the loop in line 12 at 0.200 s and did not wake it, as call_soon_threadsafe() would have: the loop slept on until its next timer rang, at 1.000 s.
# ru why: Поток Thread-1 (worker) в строке 12 в 0.200 с поставил вызов в очередь цикла и не разбудил цикл
# not why: nothing else woke it
