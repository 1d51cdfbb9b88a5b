# source: https://stackoverflow.com/questions/66817841
# right answer: call_soon from another thread only appends; it does not wake the selector, so the callback runs only when something else wakes the loop; call_soon_threadsafe wakes it.
import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def ring(label):
        print(label, "after", round(loop.time() - start, 1))
    def helper():
        time.sleep(0.1)
        loop.call_soon(ring, "call_soon")
        time.sleep(0.2)
        loop.call_soon_threadsafe(ring, "threadsafe")
    threading.Thread(target=helper).start()
    await asyncio.sleep(0.6)

asyncio.run(main())

# why: The thread Thread-1 (helper) put something into the loop in line 12 at 0.100 s and did not wake it: the loop slept on until the thread Thread-1 (helper) woke it in line 14, with call_soon_threadsafe(), at 0.300 s.
# ru why: Поток Thread-1 (helper) в строке 12 в 0.100 с поставил вызов в очередь цикла и не разбудил цикл: цикл спал, пока поток Thread-1 (helper) не разбудил его в строке 14 через call_soon_threadsafe(), в 0.300 с.
