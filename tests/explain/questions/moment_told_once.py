# question: when did the second one fail? The ruler says 0.02 s.
# right answer: 0.02 s is the moment that the ruler opens, and is told there; what comes behind it is later.
import asyncio

async def load(lock, key):
    async with lock:
        await asyncio.sleep(0.01)
        if key == "bad":
            raise LookupError(key)

async def main():
    lock = asyncio.Lock()
    await load(lock, "good")
    print(await asyncio.gather(load(lock, "bad"), load(lock, "bad"), return_exceptions=True))

asyncio.run(main())

# timeline: t = 0.020 s
# not timeline: 0.02 s
