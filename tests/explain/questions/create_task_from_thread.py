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

# waits: threads
